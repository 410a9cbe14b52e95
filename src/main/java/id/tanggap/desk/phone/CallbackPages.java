package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.When;
import id.tanggap.desk.Wording;
import id.tanggap.phone.CallbackView;
import id.tanggap.phone.CallbackWishes;
import id.tanggap.phone.Callbacks;
import id.tanggap.phone.Calls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a callback.
@Component
class CallbackPages {

    private static final Map<String, String> ICONS = Map.of(
            "opened", "phone-off",
            "called-again", "phone-off",
            "claimed", "user",
            "released", "user",
            "attempt", "phone-outgoing",
            "settled", "check",
            "unreachable", "phone-x",
            "withdrawn", "check",
            "reopened", "refresh",
            "note", "note");

    private final Callbacks callbacks;
    private final CallbackWishes asked;
    private final Calls calls;
    private final CallerCards callers;
    private final PhoneRows rows;
    private final Wording wording;

    CallbackPages(
            Callbacks callbacks,
            CallbackWishes asked,
            Calls calls,
            CallerCards callers,
            PhoneRows rows,
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
        var mine = Objects.equals(owed.claimedBy(), viewer.userId());
        var open = owed.state().equals("owed");
        var last = lastCall(owed);
        return new CallbackPage(
                owed.id(),
                rows.title(owed, locale),
                owed.urgent(),
                owed.state(),
                stateText(owed, locale),
                open ? rows.clock(owed, locale) : null,
                when.full(owed.attempts() == 0 ? owed.dueAt() : owed.nextAt()),
                wording.say(List.of(owed.why()), locale).getFirst(),
                wording.text(locale, "phone.attempts", owed.attempts(), PhoneRows.ATTEMPTS),
                when.full(owed.giveUpAt()),
                mine ? null : owed.claimedByName(),
                open && owed.callableFrom().isAfter(wording.now()) ? rows.callable(owed, locale) : null,
                owed.placeHint() == null ? null : wording.place(owed.placeHint(), locale),
                !open ? "none" : mine ? "result" : "call",
                last,
                owed.ticket() == null ? null : owed.ticket().digits(),
                owed.ticket() == null ? null : owed.ticket().grouped(),
                wishes(owed, when, viewer, locale),
                callers.of(
                        owed,
                        last == null ? null : calls.find(last, viewer).orElse(null),
                        disclosed || (mine && open),
                        viewer,
                        locale),
                history(owed, when, locale));
    }

    private List<CallbackPage.Wish> wishes(CallbackView owed, When when, Viewer viewer, Locale locale) {
        return asked.of(owed.id(), viewer).stream()
                .map(wish -> new CallbackPage.Wish(
                        wording.text(locale, "wish.from", when.brief(wish.wantedFrom(), wording.now()), wish.by()),
                        wish.reason()))
                .toList();
    }

    /// The citizen's last call: its form is filled in when they are reached.
    static @Nullable Long lastCall(CallbackView owed) {
        return owed.events().reversed().stream()
                .filter(event -> event.kind().equals("opened") || event.kind().equals("called-again"))
                .map(CallbackView.Event::callId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String stateText(CallbackView owed, Locale locale) {
        return owed.state().equals("owed") || owed.settledHow() == null
                ? wording.text(locale, "callback.state." + owed.state())
                : wording.text(locale, "callback.settled." + owed.settledHow());
    }

    private List<CallbackPage.Line> history(CallbackView owed, When when, Locale locale) {
        return owed.events().stream()
                .map(event -> new CallbackPage.Line(
                        ICONS.getOrDefault(event.kind(), "note"),
                        sentence(event, locale),
                        note(event),
                        when.brief(event.at(), wording.now()),
                        when.full(event.at()),
                        event.callId() == null ? null : "/phone/calls/" + event.callId()))
                .toList();
    }

    private static @Nullable String note(CallbackView.Event event) {
        var note = event.data().get("note");
        return note == null || note.toString().isBlank() ? null : note.toString();
    }

    private String sentence(CallbackView.Event event, Locale locale) {
        var data = event.data();
        var actor = event.actor().equals("system") ? wording.text(locale, "phone.by-log") : event.actor();
        return switch (event.kind()) {
            case "opened", "called-again" ->
                wording.text(
                        locale,
                        "callback.event." + event.kind(),
                        wording.text(locale, "phone.outcome." + data.getOrDefault("outcome", "missed")));
            case "attempt" -> wording.text(locale, "callback.event.attempt", actor, result(data, locale));
            case "note" ->
                data.containsKey("result")
                        ? wording.text(locale, "callback.event.same", actor, result(data, locale))
                        : wording.text(locale, "callback.event.note", actor);
            case "settled", "withdrawn", "unreachable" ->
                wording.text(locale, "callback.settled." + data.getOrDefault("how", "by-agent")) + " · " + actor;
            default -> wording.text(locale, "callback.event." + event.kind(), actor);
        };
    }

    private String result(Map<String, Object> data, Locale locale) {
        return wording.text(locale, "callback.result." + data.getOrDefault("result", "no-answer"));
    }
}
