package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the promises on a ticket are due when they are; can be printed line by line and counted again by hand.
///
/// @param clocks in the order in which they began
public record ClockLedger(List<Account> clocks) {

    public ClockLedger {
        clocks = List.copyOf(clocks);
    }

    /// One promise.
    ///
    /// @param holder the balai whose clock it is; null for the citizen's clocks and the national desk's
    /// @param why how the promise was planned
    /// @param counted working time that has run in all the lines that are over
    public record Account(
            String name,
            String calendar,
            ZoneId zone,
            int minutes,
            Instant startedAt,
            Instant dueAt,
            String state,
            @Nullable String holder,
            @Nullable Instant warnedAt,
            @Nullable Instant breachedAt,
            Reason why,
            Duration counted,
            List<Line> lines) {

        public Account {
            lines = List.copyOf(lines);
        }
    }

    /// A time in which the clock ran or stood still.
    ///
    /// @param to null while it goes on
    /// @param counted working time in it; zero while it stood still
    /// @param why sentence for the page: why it began
    public record Line(Instant from, @Nullable Instant to, boolean running, Duration counted, Reason why) {}
}
