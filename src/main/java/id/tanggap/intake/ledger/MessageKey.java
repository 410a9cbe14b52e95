package id.tanggap.intake.ledger;

import id.tanggap.audit.HashChain;
import java.util.List;
import java.util.Optional;

/// Recognises the same message when it arrives twice: through two mailboxes, or one mailbox that was rebuilt.
public final class MessageKey {

    private MessageKey() {}

    /// @param identity the values that identify a message, in a fixed order; empty if there are none
    public static Optional<byte[]> of(List<String> identity) {
        return identity.isEmpty() ? Optional.empty() : Optional.of(HashChain.next(HashChain.start(), identity));
    }
}
