package id.tanggap.ticket.ownership;

import id.tanggap.taxonomy.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides who can get a ticket. Implemented by the module that knows who works and how much they have; called by
/// every command that assigns a ticket, in its transaction.
public interface AssignmentEligibility {

    /// @param user who is to get the ticket
    /// @param balai that has the ticket; null for the national queue
    /// @param category of the ticket
    /// @return why they cannot get it: role that only reads, no need to know, absent, another office, too many open
    ///     tickets; empty if they can
    Optional<Reason> objectionTo(long user, @Nullable String balai, String category);

    /// The same for who takes over from somebody whose account is closed: being absent or having too many open tickets
    /// is no objection, for somebody must have them.
    Optional<Reason> objectionToHeir(long user, @Nullable String balai, String category);

    /// @return why the team cannot get it: it does not exist, or is of another office; empty if it can
    Optional<Reason> objectionToTeam(long team, @Nullable String balai);
}
