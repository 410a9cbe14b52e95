package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the clocks of a ticket are due when they are; can be printed line by line and checked by hand.
///
/// @param clocks in the order in which they started
public record ClockLedger(List<Account> clocks) {

    public ClockLedger {
        clocks = List.copyOf(clocks);
    }

    /// One clock.
    ///
    /// @param holder the balai whose clock it is; null for the citizen's clocks and the national desk's
    /// @param counted working time in all finished lines
    /// @param moves when administrators changed deadlines, hours or holidays and moved it
    public record Account(
            ClockView clock, @Nullable String holder, Duration counted, List<Line> lines, List<Move> moves) {

        public Account {
            lines = List.copyOf(lines);
            moves = List.copyOf(moves);
        }
    }

    /// The due time was moved, or the clock began or ended because a row was added or removed.
    ///
    /// @param kind `moved`, `begun`, `withdrawn`
    /// @param by name of who confirmed it
    public record Move(String kind, Instant at, Instant before, Instant after, String by) {}

    /// An interval in which the clock ran or was paused.
    ///
    /// @param to null while the interval is open
    /// @param counted working time in it; zero for a pause
    /// @param why sentence for the page: why the interval began
    public record Line(Instant from, @Nullable Instant to, boolean running, Duration counted, Reason why) {}
}
