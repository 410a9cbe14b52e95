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
        UUID claim) {}
