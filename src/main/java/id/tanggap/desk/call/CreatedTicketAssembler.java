package id.tanggap.desk.call;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.call.CallView;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the agent tells the citizen when the ticket was made: its number, which office gets it, by when they get an
/// answer.
@Component
class CreatedTicketAssembler {

    private final TicketReader tickets;
    private final SpokenTicketNumber aloud;
    private final Wording wording;

    CreatedTicketAssembler(TicketReader tickets, SpokenTicketNumber aloud, Wording wording) {
        this.tickets = tickets;
        this.aloud = aloud;
        this.wording = wording;
    }

    CallPage.@Nullable Done of(CallView call, LocalTimeFormatter when, Viewer viewer, Locale locale) {
        var number = call.followUp().ticket();
        if (call.followUp().became() != FollowUp.TICKET || number == null) {
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

    private CallPage.Done done(TicketDetail ticket, LocalTimeFormatter when, Locale locale) {
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
                        wording.balai(summary.assignment().balaiCode(), locale),
                        wording.category(summary.classification().category(), locale),
                        wording.place(summary.classification().placeCode(), locale)),
                heard,
                true);
    }
}
