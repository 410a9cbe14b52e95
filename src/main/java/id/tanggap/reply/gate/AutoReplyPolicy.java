package id.tanggap.reply.gate;

import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reporter.address.MachineMarks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The policy for automatic e-mail: nothing is sent that could cause a loop or flood a recipient.
///
/// RFC 3834 section 2: no automatic answer to automatic mail, to lists, to null senders; and a limit on how many
/// go to one address and from one ticket in an hour.
@Component
class AutoReplyPolicy {

    private static final int AN_HOUR_PER_ADDRESS = 10;
    private static final int AN_HOUR_PER_TICKET = 3;

    /// An answer that the citizen asked for is limited by their address only.
    ///
    /// @return why an automatic message must not go, or empty if it may
    Optional<SuppressionReason> objection(MessageDraft draft, ReplyContext.Target target, String recipient) {
        if (MachineMarks.isAddress(recipient)) {
            return Optional.of(SuppressionReason.MACHINE_ADDRESS);
        }
        if (target.to().isMachine()) {
            return Optional.of(SuppressionReason.MACHINE_MESSAGE);
        }
        if (target.lately().toAddress() >= AN_HOUR_PER_ADDRESS) {
            return Optional.of(SuppressionReason.ADDRESS_LIMIT);
        }
        return !draft.isAsked() && target.lately().fromTicket() >= AN_HOUR_PER_TICKET
                ? Optional.of(SuppressionReason.TICKET_LIMIT)
                : Optional.empty();
    }
}
