package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows who works and how much they have in hand. Implemented by the room that keeps the rota; asked by every verb
/// that gives a ticket to somebody, in its transaction.
public interface Rota {

    /// @param user who is to get the ticket
    /// @param balai that has the ticket; null for the national queue
    /// @param category of the ticket
    /// @return why they cannot have it: only reads, need not know, away, not of that office, hands full; empty if they
    ///         can
    Optional<Reason> objectionTo(long user, @Nullable String balai, String category);

    /// @return why the team cannot have it: there is none, or it is of another office
    Optional<Reason> objectionToTeam(long team, @Nullable String balai);
}
