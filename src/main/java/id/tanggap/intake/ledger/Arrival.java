package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.BlobStore;
import java.time.Instant;

/// Something that arrived at a door, as raw bytes.
///
/// @param channel kind: `email`, `api` …; says how the bytes are read
/// @param channelName name of the channel's file
/// @param sourceKey what makes it the same artefact at its source, so that it is received once
/// @param language in which people of this channel are answered, `id` or `en`
public record Arrival(
        String channel,
        String channelName,
        String sourceKey,
        String language,
        BlobStore.Source raw,
        Instant receivedAt) {}
