package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.Balais;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff hand a ticket over to a balai, with a reason that the next office reads.
@Service
public class HandOver {

    /// The third hand-over to another office raises an alert.
    public static final int TOO_OFTEN = 3;

    private final Verbs verbs;
    private final Journal journal;
    private final Balais balais;
    private final ApplicationEventPublisher events;

    HandOver(Verbs verbs, Journal journal, Balais balais, ApplicationEventPublisher events) {
        this.verbs = verbs;
        this.journal = journal;
        this.balais = balais;
        this.events = events;
    }

    /// The third hand-over raises an alert. If it comes from a balai, the ticket goes to the national desk instead,
    /// because balais that pass a citizen on no longer decide alone.
    ///
    /// @param reason why; refused if blank
    @Transactional
    public Done toBalai(Seen seen, BalaiCode balai, String reason) {
        if (reason.isBlank()) {
            return Done.Refused.because("refused.ticket.reason.missing");
        }
        if (balais.find(balai).isEmpty()) {
            return Done.Refused.because("refused.ticket.balai.unknown", balai.value());
        }
        return verbs.move(seen, Workflow.HAND_OVER, (ticket, at) -> {
            if (ticket.balai().filter(balai.value()::equals).isPresent()) {
                return Done.Refused.because("refused.ticket.balai.same", balai.value());
            }
            handOver(ticket, seen, balai, reason.strip(), at);
            return new Done.Accepted(seen.number());
        });
    }

    private void handOver(TicketRow ticket, Seen seen, BalaiCode balai, String reason, Instant at) {
        var isFirst =
                ticket.assignment().balai() == null && ticket.handOverHistory().declines() == 0;
        var handOverHistory =
                isFirst ? ticket.handOverHistory() : ticket.handOverHistory().handedOver();
        var tooOften = handOverHistory.handOvers() >= TOO_OFTEN;
        if (tooOften && Party.of(seen.by()) == Party.BALAI) {
            hold(ticket, handOverHistory, seen, balai, reason, at);
            return;
        }
        var given = ticket.in(State.HANDED_OVER)
                .with(new TicketRow.Assignment(balai.value(), true, null, null))
                .with(tooOften ? handOverHistory.alarmed() : handOverHistory);
        journal.move(Workflow.HAND_OVER, ticket, given, Origin.of(seen.by()), Map.of("reason", reason), at);
        events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false));
    }

    private void hold(
            TicketRow ticket,
            TicketRow.HandOverHistory handOverHistory,
            Seen seen,
            BalaiCode wanted,
            String reason,
            Instant at) {
        var held = ticket.in(State.TRIAGED)
                .with(new TicketRow.Assignment(null, false, null, null))
                .with(handOverHistory.alarmed());
        var why = Reason.of("reason.ticket.passed-around", Integer.toString(handOverHistory.handOvers()));
        var data = Map.<String, Object>of(
                "reason", reason, "wanted", wanted.value(), "asked", seen.by().name(), "reasons", List.of(why));
        journal.move(Workflow.HOLD, ticket, held, Origin.SYSTEM, data, at);
    }

    /// Somebody at the national desk has looked at a new ticket and keeps it there for now.
    @Transactional
    public Done triage(Seen seen) {
        return verbs.move(seen, Workflow.TRIAGE, (ticket, at) -> {
            journal.move(Workflow.TRIAGE, ticket, ticket.in(State.TRIAGED), Origin.of(seen.by()), Map.of(), at);
            return new Done.Accepted(seen.number());
        });
    }
}
