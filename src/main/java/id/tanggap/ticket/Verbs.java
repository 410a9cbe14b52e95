package id.tanggap.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How every command of staff begins: lock the ticket if the viewer may see it, check that it is as they saw it, check
/// the transition table.
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

    /// What a command does with the locked ticket.
    interface Act {
        Done on(TicketRow ticket, Instant at);
    }

    /// A command that is a transition. Refused if the viewer's role may not use it, if it does not start from the
    /// ticket's state, and if others changed the ticket since.
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

    /// A command that writes to the citizen: refused if others wrote to or heard from them since.
    Done say(Seen seen, Act act) {
        return append(seen, (ticket, at) -> meanwhiles
                .saidSince(ticket, seen)
                .<Done>map(said -> said)
                .orElseGet(() -> act.on(ticket, at)));
    }

    /// A command that writes to the citizen and is a transition too.
    Done sayAnd(Workflow move, Seen seen, Act act) {
        return move(seen, move, (ticket, at) -> meanwhiles
                .saidSince(ticket, seen)
                .<Done>map(said -> said)
                .orElseGet(() -> act.on(ticket, at)));
    }

    /// A command that only adds something, for staff whose office has the ticket: accepted whatever others did since.
    Done append(Seen seen, Act act) {
        return aside(
                seen,
                (ticket, at) -> seen.by().visibility().works(ticket.balai().orElse(null))
                        ? act.on(ticket, at)
                        : Done.Refused.because("refused.ticket.watched"));
    }

    /// A command for everybody who sees the ticket, also staff of another office who watch it: to write among staff.
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
