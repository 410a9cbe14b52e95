package id.tanggap.ticket.privacy;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the reporter of a ticket confidential, or no longer so.
@Service
public class Confidentiality {

    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;

    Confidentiality(TicketCommands commands, TicketChangeRecorder recorder) {
        this.commands = commands;
        this.recorder = recorder;
    }

    /// From now on only roles that see identities are shown the reporter; others need a written reason.
    /// Refused for a duplicate: its reporter writes in the main ticket, where they would still be named.
    @Transactional
    public CommandResult conceal(TicketVersion seen) {
        return commands.append(seen, (ticket, change) -> {
            if (ticket.linkedTo().main() != null) {
                return CommandResult.Refused.because("refused.ticket.conceal.merged");
            }
            if (!ticket.about().confidential()) {
                var hidden = ticket.with(ticket.about().confidential(true));
                recorder.record(ticket, hidden, TimelineEntryKind.CONCEALED, change);
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    /// The reporter is shown again. Only roles that see identities may decide this.
    @Transactional
    public CommandResult reveal(TicketVersion seen) {
        return commands.append(seen, (ticket, change) -> {
            if (!seen.by().role().seesIdentities()) {
                return CommandResult.Refused.because("refused.ticket.identity.supervisor");
            }
            if (ticket.about().confidential()) {
                var shown = ticket.with(ticket.about().confidential(false));
                recorder.record(ticket, shown, TimelineEntryKind.REVEALED, change);
            }
            return new CommandResult.Accepted(seen.number());
        });
    }
}
