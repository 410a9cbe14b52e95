package id.tanggap.intake.ledger;

import id.tanggap.audit.HashChain;
import java.util.List;
import java.util.Optional;

/// Recognises the same message that came by two roads: two mailboxes, or one mailbox that was rebuilt.
public final class MessageKey {

    private MessageKey() {}

    /// @param identity what makes a message the same, in a fixed order; empty if nothing does
    public static Optional<byte[]> of(List<String> identity) {
        return identity.isEmpty() ? Optional.empty() : Optional.of(HashChain.next(HashChain.start(), identity));
    }
}
