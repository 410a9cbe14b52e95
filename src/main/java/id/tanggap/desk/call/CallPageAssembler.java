package id.tanggap.desk.call;

import id.tanggap.desk.phone.CallFormatter;
import id.tanggap.desk.phone.CallerCard;
import id.tanggap.desk.phone.CallerCardAssembler;
import id.tanggap.pbx.Call;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a call.
@Component
record CallPageAssembler(
        Calls calls,
        CallerCardAssembler callers,
        CreatedTicketAssembler finished,
        RecordingListAssembler recordings,
        TicketReader tickets,
        PlaceFinder places) {

    private static final String SYSTEM = "system";

    Optional<CallPage> page(CallDisplay display, ViewerRequest request) {
        return calls.find(display.id(), request.viewer()).map(call -> page(call, display, request));
    }

    private CallPage page(CallView call, CallDisplay display, ViewerRequest request) {
        var reader = request.reader();
        var caller = callers.of(call, display.disclosed(), reader);
        var step = step(call);
        Thread.startVirtualThread(places::prepare);
        return new CallPage(
                call.id(),
                heading(call, caller, reader),
                step,
                result(call, reader),
                call.followUp().callbackId(),
                caller,
                step.equals("form") ? suggestions(call, caller, reader) : List.of(),
                step.equals("form") ? form(call, display.typed(), request) : null,
                finished.of(call, reader),
                new CallPage.History(recordings.of(call.id(), reader), legs(call, reader)));
    }

    private CallPage.Heading heading(CallView call, CallerCard caller, PageReader reader) {
        return new CallPage.Heading(
                Objects.requireNonNullElse(call.reporter().name(), caller.number()),
                CallFormatter.icon(call),
                CallFormatter.outcomeText(call, reader),
                CallFormatter.summary(call, reader),
                reader.full(call.times().startedAt()),
                call.course().urgent());
    }

    private CallPage.Result result(CallView call, PageReader reader) {
        var decidedBy = call.followUp().decidedBy();
        var person = SYSTEM.equals(decidedBy) ? null : decidedBy;
        var undoable = person != null && call.followUp().kind() != FollowUp.TICKET;
        return new CallPage.Result(CallFormatter.result(call, reader), person, undoable);
    }

    /// A call with a single leg needs no list of legs.
    private List<CallPage.Leg> legs(CallView call, PageReader reader) {
        return call.legs().size() < 2
                ? List.of()
                : call.legs().stream().map(leg -> leg(leg, reader)).toList();
    }

    private static String step(CallView call) {
        return switch (call.followUp().kind()) {
            case UNDECIDED, CALLBACK, ATTEMPT -> "form";
            case DRAFT -> call.agent().userId() == null ? "take" : "form";
            case LINKED -> "linked";
            case TICKET -> "done";
            case NOTHING -> "nothing";
        };
    }

    private List<CallerCard.Ticket> suggestions(CallView call, CallerCard caller, PageReader reader) {
        return calls.suggestions(call, reader.viewer()).stream()
                .map(number -> caller.tickets().stream()
                        .filter(known -> known.number().equals(number.digits()))
                        .findFirst()
                        .or(() -> tickets.summary(number, reader.viewer())
                                .map(ticket -> new CallerCard.Ticket(
                                        number.digits(),
                                        number.grouped(),
                                        ticket.subject(),
                                        reader.text("state." + ticket.state().code()),
                                        true,
                                        ""))))
                .flatMap(Optional::stream)
                .toList();
    }

    private CallPage.Form form(CallView call, @Nullable CallForm typed, ViewerRequest request) {
        var saved = calls.form(call.id(), request.viewer());
        var form = typed == null ? saved.map(Calls.SavedForm::form).orElse(CallForm.EMPTY) : typed;
        return new CallPage.Form(
                form.text(),
                text(form.category()),
                text(form.urgency()),
                new CallPage.Place(text(form.place()), placeText(form.place()), text(form.address())),
                new CallPage.Reporter(
                        Objects.requireNonNullElse(
                                form.name(), text(call.reporter().name())),
                        text(form.phone()),
                        text(form.email()),
                        Boolean.TRUE.equals(form.confidential())),
                saved.map(Calls.SavedForm::version).orElse(0L),
                saved.map(draft -> savedText(draft, request.reader())).orElse(null));
    }

    private String savedText(Calls.SavedForm draft, PageReader reader) {
        return reader.text("form.saved", reader.time(draft.savedAt()));
    }

    private String placeText(@Nullable String code) {
        return code == null
                ? ""
                : places.place(new RegionCode(code))
                        .map(PlaceFinder.Place::label)
                        .orElse(code);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private CallPage.Leg leg(Call.Leg leg, PageReader reader) {
        var who = leg.agent() == null ? leg.queue() : reader.text("phone.extension", leg.agent());
        return new CallPage.Leg(
                Objects.requireNonNullElse(who, "") + " · " + CallFormatter.outcome(leg.outcome(), reader),
                reader.time(leg.startedAt()));
    }
}
