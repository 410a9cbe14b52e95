package id.tanggap.desk.call;

import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the agent tells the citizen when the ticket was made: its number, which office gets it, by when they get an
/// answer.
@Component
record CreatedTicketAssembler(TicketReader tickets) {

    CallPage.@Nullable Done of(CallView call, PageReader reader) {
        var number = call.followUp().ticket();
        if (call.followUp().kind() != FollowUp.TICKET || number == null) {
            return null;
        }
        return tickets.detail(number, reader.viewer())
                .map(ticket -> done(ticket, reader))
                .orElseGet(() -> hidden(number, reader));
    }

    /// The agent may not see the ticket (restricted category), but still tells the citizen its number.
    private CallPage.Done hidden(TicketNumber number, PageReader reader) {
        return new CallPage.Done(
                number.digits(),
                number.grouped(),
                SpokenTicketNumber.groups(number.digits(), reader),
                "",
                reader.text("done.hidden"),
                "",
                false);
    }

    private CallPage.Done done(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        var number = summary.number();
        var heard = ticket.clocks().stream()
                .filter(ClockView::isRunning)
                .min(Comparator.comparing(ClockView::dueAt))
                .map(clock -> reader.text("done.heard", reader.full(clock.dueAt())))
                .orElse("");
        return new CallPage.Done(
                number.digits(),
                number.grouped(),
                SpokenTicketNumber.groups(number.digits(), reader),
                summary.subject(),
                reader.text(
                        "done.routed",
                        reader.balai(summary.assignment().balaiCode()),
                        reader.category(summary.classification().category()),
                        reader.place(summary.classification().placeCode())),
                heard,
                true);
    }
}
