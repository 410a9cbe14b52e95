package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Sha256;
import java.time.Instant;
import java.util.UUID;

/// A row of the ledger that is being processed.
///
/// @param claim under which its worker holds the row
public record InboundItem(
        long id,
        String channel,
        String channelName,
        String sourceKey,
        String language,
        Sha256 raw,
        Instant receivedAt,
        int attempts,
        UUID claim,
        Marks marks) {

    /// @param senderGroup senders who share their turns, as `ArrivalPriority` has it
    /// @param quiet its sender gets no automatic answer, and no alarm rings
    public record Marks(String senderGroup, boolean quiet) {}

    public String senderGroup() {
        return marks.senderGroup();
    }

    public boolean isQuiet() {
        return marks.quiet();
    }
}
