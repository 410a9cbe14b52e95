package id.tanggap.desk.callback;

import id.tanggap.desk.phone.CallerCardAssembler;
import id.tanggap.desk.phone.PhoneRowAssembler;
import id.tanggap.phone.Calls;
import id.tanggap.phone.callback.CallbackEventKind;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.phone.callback.CallbackState;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a callback.
@Component
record CallbackPageAssembler(Callbacks callbacks, CallbackRequests asked, Calls calls, CallerCardAssembler callers) {

    /// @param disclosed whether the number is shown in full
    Optional<CallbackPage> page(long id, boolean disclosed, PageReader reader) {
        return callbacks.find(id, reader.viewer()).map(owed -> page(owed, disclosed, reader));
    }

    private CallbackPage page(CallbackView owed, boolean disclosed, PageReader reader) {
        var mine = owed.isClaimedBy(reader.viewer().userId());
        var open = owed.state() == CallbackState.OWED;
        var last = lastCall(owed);
        return new CallbackPage(
                owed.id(),
                PhoneRowAssembler.title(owed, reader),
                new CallbackPage.State(
                        stateText(owed, reader),
                        open ? PhoneRowAssembler.clock(owed, reader) : null,
                        mine || owed.claim() == null ? null : owed.claim().name(),
                        owed.urgent()),
                deadlines(owed, reader),
                calling(owed, reader),
                !open ? "none" : mine ? "result" : "call",
                owed.ticket() == null
                        ? null
                        : new CallbackPage.TicketLink(
                                owed.ticket().digits(), owed.ticket().grouped()),
                wishes(owed, reader),
                callers.of(
                        owed,
                        last == null ? null : calls.find(last, reader.viewer()).orElse(null),
                        disclosed || (mine && open),
                        reader),
                history(owed, reader));
    }

    private CallbackPage.Deadlines deadlines(CallbackView owed, PageReader reader) {
        var progress = owed.progress();
        return new CallbackPage.Deadlines(
                reader.full(progress.attempts() == 0 ? owed.deadlines().dueAt() : progress.nextAt()),
                reader.sentence(owed.deadlines().why()),
                reader.text("phone.attempts", progress.attempts(), PhoneRowAssembler.ATTEMPTS),
                reader.full(owed.deadlines().giveUpAt()));
    }

    private CallbackPage.Calling calling(CallbackView owed, PageReader reader) {
        var waits = owed.state() == CallbackState.OWED
                && owed.caller().callableFrom().isAfter(reader.now());
        var place = owed.caller().placeHint();
        return new CallbackPage.Calling(
                waits ? PhoneRowAssembler.callable(owed, reader) : null, place == null ? null : reader.place(place));
    }

    private List<CallbackPage.Wish> wishes(CallbackView owed, PageReader reader) {
        return asked.of(owed.id(), reader.viewer()).stream()
                .map(wish -> new CallbackPage.Wish(
                        reader.text("wish.from", reader.brief(wish.wantedFrom()), wish.by()), wish.reason()))
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

    private String stateText(CallbackView owed, PageReader reader) {
        return owed.end() == null
                ? reader.text("callback.state." + owed.state().code())
                : reader.text("callback.settled." + owed.end().how().code());
    }

    private List<CallbackPage.Line> history(CallbackView owed, PageReader reader) {
        return owed.events().stream()
                .map(event -> new CallbackPage.Line(
                        icon(event.kind()),
                        sentence(event, reader),
                        note(event),
                        reader.brief(event.at()),
                        reader.full(event.at()),
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

    private String sentence(CallbackView.Event event, PageReader reader) {
        var data = event.data();
        var actor = event.actor().equals("system") ? reader.text("phone.by-log") : event.actor();
        return switch (event.kind()) {
            case OPENED, CALLED_AGAIN ->
                reader.text(
                        "callback.event." + event.kind().code(),
                        reader.text("phone.outcome." + data.getOrDefault("outcome", "missed")));
            case ATTEMPT -> reader.text("callback.event.attempt", actor, result(data, reader));
            case NOTE ->
                data.containsKey("result")
                        ? reader.text("callback.event.same", actor, result(data, reader))
                        : reader.text("callback.event.note", actor);
            case SETTLED, WITHDRAWN, UNREACHABLE ->
                reader.text("callback.settled." + data.getOrDefault("how", "by-agent")) + " · " + actor;
            case ASKED, CLAIMED, RELEASED, REOPENED ->
                reader.text("callback.event." + event.kind().code(), actor);
        };
    }

    private String result(Map<String, Object> data, PageReader reader) {
        return reader.text("callback.result." + data.getOrDefault("result", "no-answer"));
    }
}
