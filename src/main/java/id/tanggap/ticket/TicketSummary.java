package id.tanggap.ticket;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket as lists show it, for one viewer.
///
/// @param channel kind of the channel: `email`, `api`, `sms`, `phone`
public record TicketSummary(
        long id,
        TicketNumber number,
        long version,
        String subject,
        String channel,
        Reporter reporter,
        Status status,
        Classification classification,
        Assignment assignment,
        Times times) {

    public TicketState state() {
        return status.state();
    }

    /// Of which exercise it is a part: then nothing of it is real. Null for a real one.
    public @Nullable Long exercise() {
        return status.exercise();
    }

    /// @param outcome code of its outcome, null while it is open
    /// @param mainNumber the main ticket, if this is a duplicate
    /// @param exercise of which exercise it is a part; null for a real one
    public record Status(
            TicketState state,
            @Nullable String outcome,
            boolean unread,
            @Nullable TicketNumber mainNumber,
            @Nullable Long exercise) {}

    /// What triage or a person found it to be about.
    ///
    /// @param placeCode Kemendagri code, null while the place is unknown
    public record Classification(
            String category,
            double confidence,
            Kind kind,
            boolean supervision,
            Urgency urgency,
            @Nullable String placeCode) {}

    /// Who has it.
    ///
    /// @param balaiCode null while no balai has it
    /// @param assignee the person who has it, null while nobody does
    /// @param handOvers how often it was handed over to another office
    /// @param alarm it was passed on too often
    public record Assignment(
            @Nullable String balaiCode,
            @Nullable Long team,
            @Nullable Person assignee,
            int handOvers,
            boolean alarm) {}

    /// @param endedAt null while it is open
    /// @param nextDueAt when the running clock is due that is due first, null when none runs
    public record Times(
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant endedAt,
            @Nullable Instant nextDueAt) {}

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
