package id.tanggap.ticket.ownership;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.event.TicketHandedOver;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TicketSnapshot;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Staff hand a ticket over to a balai, with a reason that the next office reads.
@Service
public class BalaiHandOver {

    /// The third hand-over to another office raises an alert.
    public static final int TOO_OFTEN = 3;

    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final BalaiDirectory balais;
    private final ApplicationEventPublisher events;

    BalaiHandOver(
            TicketCommands commands,
            TicketChangeRecorder recorder,
            BalaiDirectory balais,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.recorder = recorder;
        this.balais = balais;
        this.events = events;
    }

    /// The third hand-over raises an alert. If it comes from a balai, the ticket goes to the national desk instead,
    /// because balais that pass a citizen on no longer decide alone.
    ///
    /// @param reason why; refused if blank
    @Transactional
    public CommandResult toBalai(TicketVersion seen, BalaiCode balai, String reason) {
        if (reason.isBlank()) {
            return CommandResult.Refused.because("refused.ticket.reason.missing");
        }
        if (balais.find(balai).isEmpty()) {
            return CommandResult.Refused.because("refused.ticket.balai.unknown", balai.value());
        }
        return commands.transition(seen, TicketTransition.HAND_OVER, (ticket, change) -> {
            if (ticket.balai().filter(balai.value()::equals).isPresent()) {
                return CommandResult.Refused.because("refused.ticket.balai.same", balai.value());
            }
            handOver(ticket, balai, change.with("reason", reason.strip()));
            return new CommandResult.Accepted(seen.number());
        });
    }

    private void handOver(TicketRow ticket, BalaiCode balai, TicketChange change) {
        var before = ticket.handOverHistory();
        var isFirst = ticket.assignment().balai() == null && before.declines() == 0;
        var history = isFirst ? before : before.handedOver();
        var tooOften = history.handOvers() >= TOO_OFTEN;
        if (tooOften && change.by().party() == ActorRole.BALAI) {
            hold(ticket, history, balai, change);
            return;
        }
        var given = ticket.in(TicketState.HANDED_OVER)
                .with(new TicketRow.Assignment(balai.value(), true, null, null))
                .with(tooOften ? history.alarmed() : history);
        recorder.transition(TicketTransition.HAND_OVER, ticket, given, change);
        events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false));
    }

    private void hold(TicketRow ticket, TicketRow.HandOverHistory history, BalaiCode wanted, TicketChange asked) {
        var held =
                ticket.in(TicketState.TRIAGED).with(TicketRow.Assignment.NONE).with(history.alarmed());
        var why = Reason.of("reason.ticket.passed-around", Integer.toString(history.handOvers()));
        var change = new TicketChange(Actor.SYSTEM, asked.at(), asked.data())
                .with("wanted", wanted.value())
                .with("asked", asked.by().actor())
                .with("reasons", List.of(why));
        recorder.transition(TicketTransition.HOLD, ticket, held, change);
    }

    /// Somebody at the national desk has looked at a new ticket and keeps it there for now.
    @Transactional
    public CommandResult triage(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.TRIAGE, ticket -> ticket.in(TicketState.TRIAGED));
    }

    /// Undoes a hand-over that nobody has accepted: the ticket goes back to the office that gave it, and the hand-over
    /// does not count.
    public CommandResult takeBack(TicketRow ticket, TicketSnapshot before, TicketChange change) {
        var back = ticket.in(stateOf(before.state())).with(before.assignment()).with(before.handOverHistory());
        recorder.transition(TicketTransition.TAKE_BACK, ticket, back, change);
        back.balai()
                .map(BalaiCode::new)
                .ifPresent(
                        balai -> events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), balai, false)));
        return new CommandResult.Accepted(ticket.number());
    }

    /// The state after the undo: work that had started must be started again; a ticket that a person has moved is no
    /// longer new.
    private static TicketState stateOf(TicketState before) {
        return switch (before) {
            case HANDED_OVER -> TicketState.HANDED_OVER;
            case ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> TicketState.ACCEPTED;
            case NEW, TRIAGED, WAITING_CITIZEN, RESOLVED, CLOSED, CANCELLED -> TicketState.TRIAGED;
        };
    }
}
