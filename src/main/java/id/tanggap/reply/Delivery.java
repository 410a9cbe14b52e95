package id.tanggap.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a message to a citizen has come.
///
/// @param state `queued`, `sending`, `sent`, `failed`, `suppressed`
/// @param reason why it failed, waits or was held back; null if there is nothing to say
public record Delivery(
        String state,
        @Nullable String reason,
        String recipient,
        String channel,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
