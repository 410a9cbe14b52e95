package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Sha256;
import java.time.Instant;

/// A row of the ledger that is being processed.
public record InboundItem(
        long id,
        String channel,
        String channelName,
        String sourceKey,
        String language,
        Sha256 raw,
        Instant receivedAt,
        int attempts) {}
