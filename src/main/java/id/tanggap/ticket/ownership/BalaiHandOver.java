package id.tanggap.ticket.ownership;

import id.tanggap.access.Viewer;
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
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return commands.transition(seen, TicketTransition.HAND_OVER, (ticket, at) -> {
            if (ticket.balai().filter(balai.value()::equals).isPresent()) {
                return CommandResult.Refused.because("refused.ticket.balai.same", balai.value());
            }
            handOver(ticket, new Request(seen.by(), balai, reason.strip()), at);
            return new CommandResult.Accepted(seen.number());
        });
    }

    private record Request(Viewer by, BalaiCode balai, String reason) {}

    private void handOver(TicketRow ticket, Request request, Instant at) {
        var before = ticket.handOverHistory();
        var isFirst = ticket.assignment().balai() == null && before.declines() == 0;
        var history = isFirst ? before : before.handedOver();
        var tooOften = history.handOvers() >= TOO_OFTEN;
        if (tooOften && ActorRole.of(request.by()) == ActorRole.BALAI) {
            hold(ticket, history, request, at);
            return;
        }
        var given = ticket.in(TicketState.HANDED_OVER)
                .with(new TicketRow.Assignment(request.balai().value(), true, null, null))
                .with(tooOften ? history.alarmed() : history);
        var data = Map.<String, Object>of("reason", request.reason());
        recorder.transition(TicketTransition.HAND_OVER, ticket, given, Actor.of(request.by()), data, at);
        events.publishEvent(new TicketHandedOver(ticket.id(), ticket.number(), request.balai(), false));
    }

    private void hold(TicketRow ticket, TicketRow.HandOverHistory history, Request request, Instant at) {
        var held = ticket.in(TicketState.TRIAGED)
                .with(new TicketRow.Assignment(null, false, null, null))
                .with(history.alarmed());
        var why = Reason.of("reason.ticket.passed-around", Integer.toString(history.handOvers()));
        var data = Map.<String, Object>of(
                "reason",
                request.reason(),
                "wanted",
                request.balai().value(),
                "asked",
                request.by().name(),
                "reasons",
                List.of(why));
        recorder.transition(TicketTransition.HOLD, ticket, held, Actor.SYSTEM, data, at);
    }

    /// Somebody at the national desk has looked at a new ticket and keeps it there for now.
    @Transactional
    public CommandResult triage(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.TRIAGE, (ticket, at) -> {
            recorder.transition(
                    TicketTransition.TRIAGE, ticket, ticket.in(TicketState.TRIAGED), Actor.of(seen.by()), Map.of(), at);
            return new CommandResult.Accepted(seen.number());
        });
    }
}
