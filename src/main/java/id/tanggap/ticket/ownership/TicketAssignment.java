package id.tanggap.ticket.ownership;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.conversation.WatchReason;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a ticket to a person or a team of the office that has it, or releases it to nobody.
@Service
public class TicketAssignment {

    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final AssignmentEligibility eligibility;
    private final Watchers watchers;

    TicketAssignment(
            TicketCommands commands,
            TicketChangeRecorder recorder,
            AssignmentEligibility eligibility,
            Watchers watchers) {
        this.commands = commands;
        this.recorder = recorder;
        this.eligibility = eligibility;
        this.watchers = watchers;
    }

    /// Assigns the ticket to a person who is available and below their maximum of open tickets.
    @Transactional
    public CommandResult toPerson(TicketVersion seen, long user) {
        return commands.transition(seen, TicketTransition.ASSIGN, (ticket, change) -> {
            var result = assign(TicketTransition.ASSIGN, ticket, user, change);
            if (result instanceof CommandResult.Accepted) {
                watchers.watch(ticket.id(), user, WatchReason.OWNER, change.at());
            }
            return result;
        });
    }

    /// Gives a ticket of somebody who left to their heir, also above the heir's maximum and while they are absent.
    /// Refused if somebody else has it by now.
    ///
    /// @param from who had it
    @Transactional
    public CommandResult inherit(TicketVersion seen, long from, long heir) {
        return commands.transition(seen, TicketTransition.ASSIGN, (ticket, change) -> {
            if (!Objects.equals(ticket.assignment().assignee(), from)) {
                return CommandResult.Refused.because("refused.ticket.taken");
            }
            var objection = eligibility.objectionToHeir(
                    heir, ticket.assignment().balai(), ticket.about().category());
            if (objection.isPresent()) {
                return new CommandResult.Refused(objection.get());
            }
            var team = ticket.assignment().team();
            var given = ticket.with(ticket.assignment().of(team, heir));
            recorder.transition(TicketTransition.ASSIGN, ticket, given, change);
            watchers.watch(ticket.id(), heir, WatchReason.OWNER, change.at());
            return new CommandResult.Accepted(ticket.number());
        });
    }

    private CommandResult assign(TicketTransition move, TicketRow ticket, long user, TicketChange change) {
        return eligibility
                .objectionTo(user, ticket.assignment().balai(), ticket.about().category())
                .<CommandResult>map(CommandResult.Refused::new)
                .orElseGet(() -> {
                    var team = ticket.assignment().team();
                    recorder.transition(
                            move, ticket, ticket.with(ticket.assignment().of(team, user)), change);
                    return new CommandResult.Accepted(ticket.number());
                });
    }

    /// Assigns the ticket to a team; the first of its members who asks for their next ticket gets it.
    @Transactional
    public CommandResult toTeam(TicketVersion seen, long team) {
        return commands.transition(seen, TicketTransition.ASSIGN, (ticket, change) -> eligibility
                .objectionToTeam(team, ticket.assignment().balai())
                .<CommandResult>map(CommandResult.Refused::new)
                .orElseGet(() -> {
                    var given = ticket.with(ticket.assignment().of(team, null));
                    recorder.transition(TicketTransition.ASSIGN, ticket, given, change);
                    return new CommandResult.Accepted(seen.number());
                }));
    }

    /// The caller takes a ticket that nobody has. If two try at once, the first gets it and the other is refused.
    @Transactional
    public CommandResult claim(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.CLAIM, (ticket, change) -> {
            var user = seen.by().userId();
            if (user == null) {
                return CommandResult.Refused.because("refused.ticket.program");
            }
            var has = ticket.assignment().assignee();
            if (has != null) {
                return has.equals(user)
                        ? new CommandResult.Accepted(seen.number())
                        : CommandResult.Refused.because("refused.ticket.taken");
            }
            return assign(TicketTransition.CLAIM, ticket, user, change);
        });
    }

    /// Releases the ticket to the queue of its office; nothing happens if nobody has it.
    @Transactional
    public CommandResult release(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.RELEASE, (ticket, change) -> {
            @Nullable Long has = ticket.assignment().assignee();
            if (has == null) {
                return new CommandResult.Accepted(seen.number());
            }
            if (ActorRole.of(seen.by()) != ActorRole.SUPERVISOR
                    && !Objects.equals(has, seen.by().userId())) {
                return CommandResult.Refused.because("refused.ticket.taken");
            }
            var free = ticket.with(ticket.assignment().of(ticket.assignment().team(), null));
            recorder.transition(TicketTransition.RELEASE, ticket, free, change);
            return new CommandResult.Accepted(seen.number());
        });
    }
}
