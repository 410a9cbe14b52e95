package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;

/// What became of a command on a ticket.
public sealed interface Done {

    /// It happened.
    record Accepted(TicketNumber number) implements Done {}

    /// It did not, and the reason says why and what to do.
    ///
    /// @param meanwhile what others changed since the ticket was on the screen, if that is the reason; oldest first
    record Refused(Reason reason, List<Meanwhile> meanwhile) implements Done {
        public Refused {
            meanwhile = List.copyOf(meanwhile);
        }

        public Refused(Reason reason) {
            this(reason, List.of());
        }

        static Refused because(String key, String... args) {
            return new Refused(Reason.of(key, args));
        }
    }

    /// Somebody did something while another was looking.
    ///
    /// @param what kind of the timeline entry
    record Meanwhile(String who, String what, Instant at) {}
}
