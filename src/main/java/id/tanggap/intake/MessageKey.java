package id.tanggap.intake;

import id.tanggap.audit.Chain;
import java.util.List;
import java.util.Optional;

/// Recognises the same message that came by two roads: two mailboxes, or one mailbox that was rebuilt.
final class MessageKey {

    private MessageKey() {}

    /// @param identity what makes a message the same, in a fixed order; empty if nothing does
    static Optional<byte[]> of(List<String> identity) {
        return identity.isEmpty() ? Optional.empty() : Optional.of(Chain.next(Chain.start(), identity));
    }
}
