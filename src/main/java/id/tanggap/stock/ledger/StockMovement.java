package id.tanggap.stock.ledger;

import id.tanggap.stock.MovementKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movement as it is on record.
///
/// @param siteId the store whose stock changed
/// @param otherSiteId the other end of a transfer
/// @param ofId the departure that arrived, the issue that came back, the movement that was countered
/// @param note what was said with it
/// @param lines by lot
public record StockMovement(
        long id,
        Instant at,
        MovementKind kind,
        long siteId,
        @Nullable Long otherSiteId,
        @Nullable Long ofId,
        Note note,
        List<Line> lines) {

    public StockMovement {
        lines = List.copyOf(lines);
    }

    /// @param ground `declaration` or `override`; null if none was needed
    public record Note(
            String reason,
            String document,
            String actor,
            @Nullable String ground,
            @Nullable String groundNote) {}

    /// @param from code of the account that goods left
    /// @param to code of the account that they went to
    /// @param outstanding of a departure or an issue: what is still on its way, or may come back; null otherwise
    public record Line(
            long lotId,
            long itemId,
            String from,
            String to,
            long quantity,
            @Nullable Long outstanding) {}
}
