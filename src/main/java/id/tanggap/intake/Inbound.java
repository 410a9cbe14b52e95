package id.tanggap.intake;

import id.tanggap.blob.Sha256;
import java.time.Instant;

/// A row of the ledger that is being worked on.
record Inbound(
        long id,
        String channel,
        String channelName,
        String sourceKey,
        String language,
        Sha256 raw,
        Instant receivedAt,
        int attempts) {}
