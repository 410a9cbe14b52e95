package id.tanggap.ticket.command;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// How every command of staff begins: lock the ticket if the viewer may see it, check that it is as they saw it, check
/// the transition table.
@Component
public class TicketCommands {

    private final TicketStore rows;
    private final ConflictCheck conflictCheck;
    private final TicketChangeRecorder recorder;
    private final Clock clock;

    TicketCommands(TicketStore rows, ConflictCheck conflictCheck, TicketChangeRecorder recorder, Clock clock) {
        this.rows = rows;
        this.conflictCheck = conflictCheck;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// What a command does with the locked ticket.
    ///
    /// `change` says who does it and when.
    public interface TicketAction {
        CommandResult apply(TicketRow ticket, TicketChange change);
    }

    /// A command that is a transition. Refused if the viewer's role may not use it, if it does not start from the
    /// ticket's state, and if others changed the ticket since.
    public CommandResult transition(TicketVersion seen, TicketTransition move, TicketAction action) {
        return append(seen, (ticket, change) -> {
            if (!move.startsFrom(ticket.state())) {
                return CommandResult.Refused.because(
                        "refused.ticket.state." + ticket.state().code());
            }
            var party = ActorRole.of(seen.by());
            if (!move.allows(party)) {
                return CommandResult.Refused.because("refused.ticket.party." + party.code());
            }
            return conflictCheck
                    .since(ticket, seen.version(), move)
                    .<CommandResult>map(stale -> stale)
                    .orElseGet(() -> action.apply(ticket, change));
        });
    }

    /// A transition that needs nothing but the new state of the ticket.
    public CommandResult transition(TicketVersion seen, TicketTransition move, UnaryOperator<TicketRow> after) {
        return transition(seen, move, (ticket, change) -> {
            recorder.transition(move, ticket, after.apply(ticket), change);
            return new CommandResult.Accepted(ticket.number());
        });
    }

    /// A command that writes to the citizen: refused if others wrote to the citizen, or the citizen wrote, since.
    public CommandResult answer(TicketVersion seen, TicketAction action) {
        return append(seen, (ticket, change) -> conflictCheck
                .answeredSince(ticket, seen)
                .<CommandResult>map(said -> said)
                .orElseGet(() -> action.apply(ticket, change)));
    }

    /// A command that writes to the citizen and is a transition too.
    public CommandResult answerAndTransition(TicketTransition move, TicketVersion seen, TicketAction action) {
        return transition(seen, move, (ticket, change) -> conflictCheck
                .answeredSince(ticket, seen)
                .<CommandResult>map(said -> said)
                .orElseGet(() -> action.apply(ticket, change)));
    }

    /// A command that only adds something, for staff whose office has the ticket: accepted whatever others did since.
    public CommandResult append(TicketVersion seen, TicketAction action) {
        return appendFromAnyOffice(
                seen,
                (ticket, change) -> seen.by().visibility().works(ticket.balai().orElse(null))
                        ? action.apply(ticket, change)
                        : CommandResult.Refused.because("refused.ticket.watched"));
    }

    /// A command for everybody who sees the ticket, also staff of another office who watch it: to write among staff.
    public CommandResult appendFromAnyOffice(TicketVersion seen, TicketAction action) {
        if (!seen.by().role().changesTickets()) {
            return CommandResult.Refused.because("refused.ticket.reads-only");
        }
        return rows.lock(seen.number(), seen.by().visibility())
                .map(ticket -> action.apply(ticket, new TicketChange(Actor.of(seen.by()), clock.instant())))
                .orElseGet(() -> CommandResult.Refused.because(
                        "refused.ticket.unknown", seen.number().grouped()));
    }

    /// The time that a command of this moment records.
    public Instant now() {
        return clock.instant();
    }
}
