package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.BlobStore;
import java.time.Instant;

/// A received item, as raw bytes.
///
/// @param channel kind: `email`, `api` …; says how the bytes are read
/// @param channelName name of the channel's file
/// @param sourceKey identifies the item at its source, so that it is received once
/// @param language in which people of this channel are answered, `id` or `en`
public record Arrival(
        String channel,
        String channelName,
        String sourceKey,
        String language,
        BlobStore.Source raw,
        Instant receivedAt) {

    public Arrival withKey(String key) {
        return new Arrival(channel, channelName, key, language, raw, receivedAt);
    }
}
