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
/// @param outcome code of how it ended, null while it is open
/// @param endedAt when it ended, null while it is open
/// @param assignee who works on it, null while nobody does
/// @param handOvers how often it went on to another office
/// @param alarm it went back and forth too often
/// @param mainNumber the ticket that counts, if this is a duplicate
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
        long version,
        @Nullable String outcome,
        @Nullable Instant endedAt,
        @Nullable Person assignee,
        @Nullable Long team,
        int handOvers,
        boolean alarm,
        @Nullable TicketNumber mainNumber) {

    /// A colleague.
    public record Person(long id, String name) {}

    /// Who reported it, as far as known and shown.
    ///
    /// @param reachable whether there is a road to them, shown or not
    /// @param confidential they stay unnamed for most
    /// @param unnamed and so for this viewer: id, name and contact are null
    public record Reporter(
            @Nullable Long id,
            @Nullable String name,
            @Nullable ContactPoint contact,
            boolean reachable,
            boolean confidential,
            boolean unnamed) {}
}
