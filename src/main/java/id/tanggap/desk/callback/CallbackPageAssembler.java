package id.tanggap.desk.callback;

import id.tanggap.access.Viewer;
import id.tanggap.desk.phone.CallerCardAssembler;
import id.tanggap.desk.phone.PhoneRowAssembler;
import id.tanggap.desk.request.DeskRequest;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.Calls;
import id.tanggap.phone.callback.CallbackEventKind;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.phone.callback.CallbackState;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a callback.
@Component
class CallbackPageAssembler {

    private final Callbacks callbacks;
    private final CallbackRequests asked;
    private final Calls calls;
    private final CallerCardAssembler callers;
    private final PhoneRowAssembler rows;
    private final Wording wording;

    CallbackPageAssembler(
            Callbacks callbacks,
            CallbackRequests asked,
            Calls calls,
            CallerCardAssembler callers,
            PhoneRowAssembler rows,
            Wording wording) {
        this.callbacks = callbacks;
        this.asked = asked;
        this.calls = calls;
        this.callers = callers;
        this.rows = rows;
        this.wording = wording;
    }

    /// @param disclosed whether the number is shown in full
    Optional<CallbackPage> page(long id, boolean disclosed, Viewer viewer, Locale locale) {
        return callbacks.find(id, viewer).map(owed -> page(owed, disclosed, viewer, locale));
    }

    private CallbackPage page(CallbackView owed, boolean disclosed, Viewer viewer, Locale locale) {
        var when = wording.when(viewer, locale);
        var mine = owed.isClaimedBy(viewer.userId());
        var open = owed.state() == CallbackState.OWED;
        var last = lastCall(owed);
        return new CallbackPage(
                owed.id(),
                rows.title(owed, locale),
                new CallbackPage.State(
                        stateText(owed, locale),
                        open ? rows.clock(owed, locale) : null,
                        mine || owed.claim() == null ? null : owed.claim().name(),
                        owed.urgent()),
                deadlines(owed, when, locale),
                calling(owed, locale),
                !open ? "none" : mine ? "result" : "call",
                owed.ticket() == null
                        ? null
                        : new CallbackPage.TicketLink(
                                owed.ticket().digits(), owed.ticket().grouped()),
                wishes(owed, when, viewer, locale),
                callers.of(
                        owed,
                        last == null ? null : calls.find(last, viewer).orElse(null),
                        new DeskRequest(viewer, locale, false),
                        disclosed || (mine && open)),
                history(owed, when, locale));
    }

    private CallbackPage.Deadlines deadlines(CallbackView owed, LocalTimeFormatter when, Locale locale) {
        var progress = owed.progress();
        return new CallbackPage.Deadlines(
                when.full(progress.attempts() == 0 ? owed.deadlines().dueAt() : progress.nextAt()),
                wording.sentences(List.of(owed.deadlines().why()), locale).getFirst(),
                wording.text(locale, "phone.attempts", progress.attempts(), PhoneRowAssembler.ATTEMPTS),
                when.full(owed.deadlines().giveUpAt()));
    }

    private CallbackPage.Calling calling(CallbackView owed, Locale locale) {
        var waits = owed.state() == CallbackState.OWED
                && owed.caller().callableFrom().isAfter(wording.now());
        var place = owed.caller().placeHint();
        return new CallbackPage.Calling(
                waits ? rows.callable(owed, locale) : null, place == null ? null : wording.place(place, locale));
    }

    private List<CallbackPage.Wish> wishes(CallbackView owed, LocalTimeFormatter when, Viewer viewer, Locale locale) {
        return asked.of(owed.id(), viewer).stream()
                .map(wish -> new CallbackPage.Wish(
                        wording.text(locale, "wish.from", when.brief(wish.wantedFrom(), wording.now()), wish.by()),
                        wish.reason()))
                .toList();
    }

    /// The citizen's last call: its form is filled in when they are reached.
    static @Nullable Long lastCall(CallbackView owed) {
        return owed.events().reversed().stream()
                .filter(event ->
                        event.kind() == CallbackEventKind.OPENED || event.kind() == CallbackEventKind.CALLED_AGAIN)
                .map(CallbackView.Event::callId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String stateText(CallbackView owed, Locale locale) {
        return owed.end() == null
                ? wording.text(locale, "callback.state." + owed.state().code())
                : wording.text(locale, "callback.settled." + owed.end().how().code());
    }

    private List<CallbackPage.Line> history(CallbackView owed, LocalTimeFormatter when, Locale locale) {
        return owed.events().stream()
                .map(event -> new CallbackPage.Line(
                        icon(event.kind()),
                        sentence(event, locale),
                        note(event),
                        when.brief(event.at(), wording.now()),
                        when.full(event.at()),
                        event.callId() == null ? null : "/phone/calls/" + event.callId()))
                .toList();
    }

    private static String icon(CallbackEventKind kind) {
        return switch (kind) {
            case OPENED, CALLED_AGAIN -> "phone-off";
            case CLAIMED, RELEASED -> "user";
            case ATTEMPT -> "phone-outgoing";
            case SETTLED, WITHDRAWN -> "check";
            case UNREACHABLE -> "phone-x";
            case REOPENED -> "refresh";
            case ASKED, NOTE -> "note";
        };
    }

    private static @Nullable String note(CallbackView.Event event) {
        var note = event.data().get("note");
        return note == null || note.toString().isBlank() ? null : note.toString();
    }

    private String sentence(CallbackView.Event event, Locale locale) {
        var data = event.data();
        var actor = event.actor().equals("system") ? wording.text(locale, "phone.by-log") : event.actor();
        return switch (event.kind()) {
            case OPENED, CALLED_AGAIN ->
                wording.text(
                        locale,
                        "callback.event." + event.kind().code(),
                        wording.text(locale, "phone.outcome." + data.getOrDefault("outcome", "missed")));
            case ATTEMPT -> wording.text(locale, "callback.event.attempt", actor, result(data, locale));
            case NOTE ->
                data.containsKey("result")
                        ? wording.text(locale, "callback.event.same", actor, result(data, locale))
                        : wording.text(locale, "callback.event.note", actor);
            case SETTLED, WITHDRAWN, UNREACHABLE ->
                wording.text(locale, "callback.settled." + data.getOrDefault("how", "by-agent")) + " · " + actor;
            case ASKED, CLAIMED, RELEASED, REOPENED ->
                wording.text(locale, "callback.event." + event.kind().code(), actor);
        };
    }

    private String result(Map<String, Object> data, Locale locale) {
        return wording.text(locale, "callback.result." + data.getOrDefault("result", "no-answer"));
    }
}
