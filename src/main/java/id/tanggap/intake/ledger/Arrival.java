package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.BlobStore;
import java.time.Instant;

/// A received item, as raw bytes.
///
/// @param channel kind: `email`, `api` …; says how the bytes are read
/// @param channelName name of the channel's file
/// @param sourceKey identifies the item at its source, so that it is received once
/// @param quiet old mail that is fetched late: its sender gets no automatic answer, and no alarm rings
/// @param language in which people of this channel are answered, `id` or `en`
public record Arrival(
        String channel,
        String channelName,
        String sourceKey,
        String language,
        BlobStore.Source raw,
        Instant receivedAt,
        boolean quiet) {

    public Arrival(
            String channel,
            String channelName,
            String sourceKey,
            String language,
            BlobStore.Source raw,
            Instant receivedAt) {
        this(channel, channelName, sourceKey, language, raw, receivedAt, false);
    }

    /// The same, about which nobody is told automatically.
    public Arrival asQuiet() {
        return new Arrival(channel, channelName, sourceKey, language, raw, receivedAt, true);
    }

    public Arrival withKey(String key) {
        return new Arrival(channel, channelName, key, language, raw, receivedAt, quiet);
    }
}
