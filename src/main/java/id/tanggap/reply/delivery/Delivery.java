package id.tanggap.reply.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The delivery state of a message to a citizen; for a long text sent in parts, that of the slowest part.
///
/// @param reason why it failed, waits or was suppressed; null if there is nothing to say
/// @param code the provider's error code, null if none
/// @param parts number of messages it was sent as
/// @param segments of all parts, null where segments are not counted
/// @param dueAt when it is tried next
public record Delivery(
        OutboundState state,
        @Nullable String reason,
        @Nullable String code,
        String recipient,
        String channel,
        int parts,
        @Nullable Integer segments,
        Instant queuedAt,
        Instant dueAt,
        @Nullable Instant sentAt) {

    /// The most important state for an agent.
    private static final List<OutboundState> WORST_FIRST = List.of(
            OutboundState.FAILED,
            OutboundState.UNDELIVERED,
            OutboundState.SUPPRESSED,
            OutboundState.QUEUED,
            OutboundState.SENDING,
            OutboundState.SENT,
            OutboundState.DELIVERED,
            OutboundState.READ);

    /// @param parts of one message, not empty
    static Delivery together(List<Delivery> parts) {
        var worst = parts.stream()
                .min(Comparator.comparingInt(part -> WORST_FIRST.indexOf(part.state())))
                .orElseThrow();
        var counted =
                parts.stream().map(Delivery::segments).filter(Objects::nonNull).toList();
        return new Delivery(
                worst.state,
                worst.reason,
                worst.code,
                worst.recipient,
                worst.channel,
                parts.size(),
                counted.isEmpty()
                        ? null
                        : counted.stream().mapToInt(Integer::intValue).sum(),
                worst.queuedAt,
                worst.dueAt,
                worst.sentAt);
    }
}
