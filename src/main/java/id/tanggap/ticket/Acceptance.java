package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A balai accepts a ticket, declines it, or starts to work on it.
@Service
public class Acceptance {

    private final Verbs verbs;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Acceptance(Verbs verbs, Journal journal, ApplicationEventPublisher events) {
        this.verbs = verbs;
        this.journal = journal;
        this.events = events;
    }

    /// The balai accepts the ticket.
    @Transactional
    public Done accept(Seen seen) {
        return verbs.move(seen, Workflow.ACCEPT, (ticket, at) -> {
            journal.move(Workflow.ACCEPT, ticket, ticket.in(State.ACCEPTED), Origin.of(seen.by()), Map.of(), at);
            return new Done.Accepted(seen.number());
        });
    }

    /// The balai declines. The ticket goes back to routing, which leaves this balai out; listeners of `TicketDeclined`
    /// decide in the same transaction.
    ///
    /// @param reason why, in words that colleagues read; refused if blank
    @Transactional
    public Done decline(Seen seen, String reason) {
        if (reason.isBlank()) {
            return Done.Refused.because("refused.ticket.reason.missing");
        }
        return verbs.move(seen, Workflow.DECLINE, (ticket, at) -> {
            var balai = ticket.balai().orElseThrow();
            var declined = ticket.in(State.TRIAGED)
                    .with(new TicketRow.Assignment(null, false, null, null))
                    .with(without(ticket.handOverHistory(), balai));
            var data = Map.<String, Object>of("reason", reason.strip(), "by", balai);
            var stored = journal.move(Workflow.DECLINE, ticket, declined, Origin.of(seen.by()), data, at);
            events.publishEvent(new TicketDeclined(
                    ticket.id(), ticket.number(), new BalaiCode(balai), RoutingAsked.of(stored), reason.strip()));
            return new Done.Accepted(seen.number());
        });
    }

    private static TicketRow.HandOverHistory without(TicketRow.HandOverHistory handOverHistory, String balai) {
        var all = new ArrayList<>(handOverHistory.declinedBy());
        if (!all.contains(balai)) {
            all.add(balai);
        }
        return new TicketRow.HandOverHistory(
                handOverHistory.handOvers(), handOverHistory.declines() + 1, List.copyOf(all), handOverHistory.alarm());
    }

    /// Work has begun.
    @Transactional
    public Done start(Seen seen) {
        return verbs.move(seen, Workflow.START, (ticket, at) -> {
            journal.move(Workflow.START, ticket, ticket.in(State.IN_PROGRESS), Origin.of(seen.by()), Map.of(), at);
            return new Done.Accepted(seen.number());
        });
    }
}
