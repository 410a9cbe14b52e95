package id.tanggap.desk.phone;

import id.tanggap.desk.timeline.TimelineFormatter;
import id.tanggap.pbx.CallParty;
import id.tanggap.phone.Calls;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collects what is known of a caller.
@Component
public class CallerCardAssembler {

    private static final int TICKETS = 4;
    private static final int WITH_LAST_STEP = 2;
    private static final int CALLS = 6;
    private static final Set<String> NOT_STAFF = Set.of("system", "citizen");

    private final Calls calls;
    private final TicketReader tickets;

    CallerCardAssembler(Calls calls, TicketReader tickets) {
        this.calls = calls;
        this.tickets = tickets;
    }

    public CallerCard of(CallView call, boolean open, PageReader reader) {
        var other = CallFormatter.otherParty(call);
        var number = other.kind() == CallParty.Kind.NUMBER ? other.value() : null;
        return new CallerCard(
                call.unnamed()
                        ? reader.text("reporter.unnamed")
                        : call.reporter().name(),
                CallFormatter.party(other, open, reader),
                number != null && !open,
                open ? number : null,
                call.reporter().id() != null,
                call.reporter().sharedNumber(),
                number != null,
                tickets(call.reporter().id(), reader),
                number == null
                        ? List.of()
                        : calls.fromSameNumber(call, reader.viewer(), CALLS).stream()
                                .map(one -> PhoneRowAssembler.past(one, reader))
                                .toList());
    }

    public CallerCard of(CallbackView owed, @Nullable CallView last, boolean open, PageReader reader) {
        return new CallerCard(
                owed.caller().reporterName(),
                CallFormatter.number(owed.caller().number().value(), open),
                !open,
                open ? owed.caller().number().value() : null,
                owed.caller().reporterId() != null,
                owed.caller().sharedNumber(),
                false,
                tickets(owed.caller().reporterId(), reader),
                last == null
                        ? List.of()
                        : calls.fromSameNumber(last, reader.viewer(), CALLS).stream()
                                .map(one -> PhoneRowAssembler.past(one, reader))
                                .toList());
    }

    /// Open tickets first. Only the first two say what was done last, to limit the number of SQL statements.
    private List<CallerCard.Ticket> tickets(@Nullable Long reporter, PageReader reader) {
        if (reporter == null) {
            return List.of();
        }
        var found = tickets.ofReporter(reporter, 0, reader.viewer(), TICKETS).stream()
                .sorted(Comparator.comparing((TicketSummary one) -> !one.state().isOpen()))
                .toList();
        return java.util.stream.IntStream.range(0, found.size())
                .mapToObj(i -> ticket(found.get(i), i < WITH_LAST_STEP, reader))
                .toList();
    }

    private CallerCard.Ticket ticket(TicketSummary ticket, boolean told, PageReader reader) {
        return new CallerCard.Ticket(
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                reader.text("state." + ticket.state().code()) + " · "
                        + reader.balai(ticket.assignment().balaiCode()),
                ticket.state().isOpen(),
                told ? lastStep(ticket, reader) : "");
    }

    private String lastStep(TicketSummary ticket, PageReader reader) {
        return tickets
                .detail(ticket.number(), reader.viewer())
                .map(TicketDetail::events)
                .orElse(List.of())
                .reversed()
                .stream()
                .filter(event ->
                        !NOT_STAFF.contains(event.actor()) && !event.kind().equals("disclosed"))
                .findFirst()
                .map(event -> TimelineFormatter.sentence(event, reader) + " · " + reader.brief(event.at()))
                .orElseGet(() -> reader.text("phone.no-step"));
    }
}
