package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Sha256;
import java.time.Instant;
import java.util.UUID;

/// A row of the ledger that is being processed.
///
/// @param claim under which its worker holds the row
/// @param senderGroup senders who share their turns, as `ArrivalPriority` has it
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
        String senderGroup) {}
