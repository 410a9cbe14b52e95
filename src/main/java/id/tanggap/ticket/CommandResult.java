package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;

/// The result of a command on a ticket.
public sealed interface CommandResult {

    /// The command was carried out.
    record Accepted(TicketNumber number) implements CommandResult {}

    /// The command was refused; the reason says why and what to do.
    ///
    /// @param conflicts what others changed since the viewer loaded the ticket, if that is the reason; oldest first
    record Refused(Reason reason, List<ConflictingChange> conflicts) implements CommandResult {
        public Refused {
            conflicts = List.copyOf(conflicts);
        }

        public Refused(Reason reason) {
            this(reason, List.of());
        }

        public static Refused because(String key, String... args) {
            return new Refused(Reason.of(key, args));
        }
    }

    /// A change by somebody else since the viewer loaded the ticket.
    ///
    /// @param what kind of the timeline entry
    record ConflictingChange(String who, String what, Instant at) {}
}
