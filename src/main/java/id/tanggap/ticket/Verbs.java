package id.tanggap.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How every verb of staff begins: lock the ticket they may see, see that it is as they saw it, ask the table.
@Component
class Verbs {

    private final TicketRows rows;
    private final Meanwhiles meanwhiles;
    private final Clock clock;

    Verbs(TicketRows rows, Meanwhiles meanwhiles, Clock clock) {
        this.rows = rows;
        this.meanwhiles = meanwhiles;
        this.clock = clock;
    }

    /// What a verb does with the locked ticket.
    interface Act {
        Done on(TicketRow ticket, Instant at);
    }

    /// A verb that stands in the table of transitions; refused to whom it does not belong, from where it does not
    /// start, and on a ticket that others changed meanwhile.
    Done move(Seen seen, Workflow move, Act act) {
        return append(seen, (ticket, at) -> {
            if (!move.startsFrom(ticket.state())) {
                return Done.Refused.because(
                        "refused.ticket.state." + ticket.state().code());
            }
            var party = Party.of(seen.by());
            if (!move.allows(party)) {
                return Done.Refused.because("refused.ticket.party." + party.code());
            }
            return meanwhiles
                    .since(ticket, seen.version(), move)
                    .<Done>map(stale -> stale)
                    .orElseGet(() -> act.on(ticket, at));
        });
    }

    /// A verb that speaks to the citizen: refused if others spoke since the ticket was on the screen.
    Done say(Seen seen, Act act) {
        return append(seen, (ticket, at) -> meanwhiles
                .saidSince(ticket, seen)
                .<Done>map(said -> said)
                .orElseGet(() -> act.on(ticket, at)));
    }

    /// Speaks to the citizen and moves the ticket.
    Done sayAnd(Workflow move, Seen seen, Act act) {
        return move(seen, move, (ticket, at) -> meanwhiles
                .saidSince(ticket, seen)
                .<Done>map(said -> said)
                .orElseGet(() -> act.on(ticket, at)));
    }

    /// A verb that only adds, of those whose office has the ticket: always taken, whatever others did.
    Done append(Seen seen, Act act) {
        return aside(
                seen,
                (ticket, at) -> seen.by().visibility().works(ticket.balai().orElse(null))
                        ? act.on(ticket, at)
                        : Done.Refused.because("refused.ticket.watched"));
    }

    /// A verb that whoever sees the ticket may do, also those of another office who watch it: to write among staff.
    Done aside(Seen seen, Act act) {
        if (!seen.by().role().changesTickets()) {
            return Done.Refused.because("refused.ticket.reads-only");
        }
        return rows.lock(seen.number(), seen.by().visibility())
                .map(ticket -> act.on(ticket, clock.instant()))
                .orElseGet(() -> Done.Refused.because(
                        "refused.ticket.unknown", seen.number().grouped()));
    }
}
