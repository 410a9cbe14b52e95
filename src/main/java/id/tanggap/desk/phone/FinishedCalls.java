package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.desk.When;
import id.tanggap.desk.Wording;
import id.tanggap.phone.Became;
import id.tanggap.phone.CallView;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the agent tells the citizen when the ticket was made: its number, which office gets it, by when they get an
/// answer.
@Component
class FinishedCalls {

    private final TicketReader tickets;
    private final Aloud aloud;
    private final Wording wording;

    FinishedCalls(TicketReader tickets, Aloud aloud, Wording wording) {
        this.tickets = tickets;
        this.aloud = aloud;
        this.wording = wording;
    }

    CallPage.@Nullable Done of(CallView call, When when, Viewer viewer, Locale locale) {
        var number = call.followUp().ticket();
        if (call.followUp().became() != Became.TICKET || number == null) {
            return null;
        }
        return tickets.detail(number, viewer)
                .map(ticket -> done(ticket, when, locale))
                .orElseGet(() -> hidden(number, locale));
    }

    /// The agent may not see the ticket (restricted category), but still tells the citizen its number.
    private CallPage.Done hidden(TicketNumber number, Locale locale) {
        return new CallPage.Done(
                number.digits(),
                number.grouped(),
                aloud.groups(number.digits(), locale),
                "",
                wording.text(locale, "done.hidden"),
                "",
                false);
    }

    private CallPage.Done done(TicketDetail ticket, When when, Locale locale) {
        var summary = ticket.summary();
        var number = summary.number();
        var heard = ticket.clocks().stream()
                .filter(ClockView::isRunning)
                .min(Comparator.comparing(ClockView::dueAt))
                .map(clock -> wording.text(locale, "done.heard", when.full(clock.dueAt())))
                .orElse("");
        return new CallPage.Done(
                number.digits(),
                number.grouped(),
                aloud.groups(number.digits(), locale),
                summary.subject(),
                wording.text(
                        locale,
                        "done.routed",
                        wording.balai(summary.balaiCode(), locale),
                        wording.category(summary.category(), locale),
                        wording.place(summary.placeCode(), locale)),
                heard,
                true);
    }
}
