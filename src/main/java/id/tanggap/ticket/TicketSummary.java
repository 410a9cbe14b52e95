package id.tanggap.ticket;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket as lists show it.
///
/// @param placeCode Kemendagri code, null while the place is unknown
/// @param balaiCode null while no balai has it
/// @param channel kind of the channel
/// @param nextClock code of the running clock that is due first, null when none runs
public record TicketSummary(
        long id,
        TicketNumber number,
        String subject,
        State state,
        String category,
        double confidence,
        Kind kind,
        boolean supervision,
        Urgency urgency,
        @Nullable String placeCode,
        @Nullable String balaiCode,
        String channel,
        String channelName,
        Reporter reporter,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant nextDueAt,
        @Nullable String nextClock,
        boolean unread,
        long version) {

    /// Who reported it, as far as known.
    public record Reporter(
            @Nullable Long id,
            @Nullable String name,
            @Nullable ContactPoint contact) {}
}
