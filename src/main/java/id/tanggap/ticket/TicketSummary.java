package id.tanggap.ticket;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket as lists show it, for one viewer.
///
/// @param placeCode Kemendagri code, null while the place is unknown
/// @param balaiCode null while no balai has it
/// @param channel kind of the channel: `email`, `api`, `sms`, `phone`
/// @param channelName name of the channel, as its file in `channels/`
/// @param outcome code of its outcome, null while it is open
/// @param endedAt when it ended, null while it is open
/// @param assignee the person who has it, null while nobody does
/// @param handOvers how often it was handed over to another office
/// @param alarm it was passed on too often
/// @param mainNumber the main ticket, if this is a duplicate
/// @param nextClock code of the running clock that is due first, null when none runs
public record TicketSummary(
        long id,
        TicketNumber number,
        String subject,
        TicketState state,
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

    /// A member of staff.
    public record Person(long id, String name) {}

    /// The reporter, as far as known and shown to the viewer.
    ///
    /// @param reachable whether we have an address or number of them, shown or not
    /// @param confidential they are hidden from most staff
    /// @param unnamed they are hidden from this viewer: id, name and contact are null
    public record Reporter(
            @Nullable Long id,
            @Nullable String name,
            @Nullable ContactPoint contact,
            boolean reachable,
            boolean confidential,
            boolean unnamed) {}
}
