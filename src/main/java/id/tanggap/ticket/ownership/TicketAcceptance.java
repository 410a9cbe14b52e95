package id.tanggap.ticket.ownership;

import id.tanggap.balai.BalaiCode;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.event.RoutingRequest;
import id.tanggap.ticket.event.TicketDeclined;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A balai accepts a ticket, declines it, or starts to work on it.
@Service
public class TicketAcceptance {

    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;
    private final ApplicationEventPublisher events;

    TicketAcceptance(TicketCommands commands, TicketChangeRecorder recorder, ApplicationEventPublisher events) {
        this.commands = commands;
        this.recorder = recorder;
        this.events = events;
    }

    /// The balai accepts the ticket.
    @Transactional
    public CommandResult accept(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.ACCEPT, ticket -> ticket.in(TicketState.ACCEPTED));
    }

    /// The balai declines. The ticket goes back to routing, which leaves this balai out; listeners of `TicketDeclined`
    /// decide in the same transaction.
    ///
    /// @param reason why, in words that colleagues read; refused if blank
    @Transactional
    public CommandResult decline(TicketVersion seen, String reason) {
        if (reason.isBlank()) {
            return CommandResult.Refused.because("refused.ticket.reason.missing");
        }
        return commands.transition(seen, TicketTransition.DECLINE, (ticket, change) -> {
            var balai = ticket.balai().orElseThrow();
            var declined = ticket.in(TicketState.TRIAGED)
                    .with(TicketRow.Assignment.NONE)
                    .with(without(ticket.handOverHistory(), balai));
            var entry = change.with("reason", reason.strip()).with("by", balai);
            var stored = recorder.transition(TicketTransition.DECLINE, ticket, declined, entry);
            events.publishEvent(new TicketDeclined(
                    ticket.id(), ticket.number(), new BalaiCode(balai), RoutingRequest.of(stored), reason.strip()));
            return new CommandResult.Accepted(seen.number());
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
    public CommandResult start(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.START, ticket -> ticket.in(TicketState.IN_PROGRESS));
    }
}
