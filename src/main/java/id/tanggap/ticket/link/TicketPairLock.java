package id.tanggap.ticket.link;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Locks two tickets in the order of their ids, both visible to the caller, and checks the transition.
@Component
class TicketPairLock {

    private static final int TRIES = 3;

    private final TicketStore rows;
    private final LinkStore links;
    private final TicketCommands commands;

    TicketPairLock(TicketStore rows, LinkStore links, TicketCommands commands) {
        this.rows = rows;
        this.links = links;
        this.commands = commands;
    }

    interface PairAction {
        CommandResult apply(TicketRow ticket, TicketRow other, TicketChange change);
    }

    /// Two tickets that the caller names.
    CommandResult with(TicketVersion seen, TicketNumber other, PairAction action) {
        return id(other, seen)
                .map(otherId -> locked(seen, otherId, TicketTransition.LINK, action))
                .orElseGet(() -> unknown(other));
    }

    /// A ticket and the one it is linked to. The other one need not be visible to delete a link.
    CommandResult withTarget(TicketVersion seen, LinkKind kind, TicketTransition move, PairAction action) {
        return id(seen.number(), seen)
                .flatMap(id -> links.target(kind, id))
                .map(target -> locked(seen, target, move, action))
                .orElseGet(() -> CommandResult.Refused.because("refused.ticket.no-link"));
    }

    /// A ticket and the main ticket of a chain of duplicates. If the chain has grown before the lock is held, it is
    /// tried again, up to three times.
    CommandResult withMain(TicketVersion seen, TicketNumber main, TicketTransition move, PairAction action) {
        var named = id(main, seen);
        if (named.isEmpty()) {
            return unknown(main);
        }
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var last = links.mainTicket(named.get());
            var result = locked(
                    seen,
                    last,
                    move,
                    (ticket, other, change) -> other.linkedTo().main() == null
                            ? action.apply(ticket, other, change)
                            : CommandResult.Refused.because("refused.ticket.chain"));
            if (!(result instanceof CommandResult.Refused refused)
                    || !refused.reason().key().equals("refused.ticket.chain")) {
                return result;
            }
        }
        return CommandResult.Refused.because("refused.ticket.chain");
    }

    private CommandResult locked(TicketVersion seen, long otherId, TicketTransition move, PairAction action) {
        var id = id(seen.number(), seen);
        if (id.isEmpty()) {
            return unknown(seen.number());
        }
        if (id.get() == otherId) {
            return CommandResult.Refused.because("refused.ticket.itself");
        }
        // The end of the chain is locked too: undoing a merge takes messages back from there.
        var both = rows.lockAll(new TreeSet<>(List.of(id.get(), otherId, links.mainTicket(otherId))));
        return both.size() < 2
                ? unknown(seen.number())
                : commands.transition(
                        seen, move, (ticket, change) -> apply(action, ticket, other(both, otherId), change));
    }

    /// A link would let messages of an exercise reach real citizens, or theirs be lost in an exercise.
    private static CommandResult apply(PairAction action, TicketRow ticket, TicketRow other, TicketChange change) {
        return Objects.equals(ticket.origin().exercise(), other.origin().exercise())
                ? action.apply(ticket, other, change)
                : CommandResult.Refused.because(
                        "refused.ticket.exercise", other.number().grouped());
    }

    private static TicketRow other(List<TicketRow> both, long id) {
        return both.stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private Optional<Long> id(TicketNumber number, TicketVersion seen) {
        return rows.id(number, seen.by().visibility());
    }

    private static CommandResult unknown(TicketNumber number) {
        return CommandResult.Refused.because("refused.ticket.unknown", number.grouped());
    }
}
