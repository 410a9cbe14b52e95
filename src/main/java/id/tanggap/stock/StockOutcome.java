package id.tanggap.stock;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;

/// What became of a command on the stock.
public sealed interface StockOutcome {

    /// It is recorded.
    ///
    /// @param id of the movement, the reservation or the stock-taking
    /// @param repeated the same command with the same key was recorded before; nothing changed now
    record Recorded(long id, Instant at, boolean repeated) implements StockOutcome {}

    /// Nothing changed; the reason says why and what to do.
    record Refused(Reason reason) implements StockOutcome {
        public static Refused because(String key, String... args) {
            return new Refused(Reason.of(key, args));
        }
    }
}
