package id.tanggap.stock.count;

import id.tanggap.platform.blob.Blob;
import id.tanggap.stock.lot.Lot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stock-taking of one store.
///
/// @param state `open`, `submitted`, `approved` or `rejected`
/// @param note why it was rejected
/// @param lines what was counted, by item and expiry
public record StockCount(
        long id,
        long siteId,
        String state,
        Step opened,
        @Nullable Step submitted,
        @Nullable Step decided,
        String note,
        List<Line> lines) {

    public StockCount {
        lines = List.copyOf(lines);
    }

    /// Who did something with it when.
    public record Step(Instant at, String actor, long userId) {}

    /// @param book what the ledger said at that moment, base units
    /// @param counted what was found
    /// @param photo null without one
    public record Line(
            Lot lot,
            long book,
            long counted,
            Step by,
            @Nullable Blob photo,
            String note) {
        public long difference() {
            return counted - book;
        }
    }

    /// Whether this person may approve or reject: they opened, counted and submitted nothing of it.
    public boolean decidableBy(long userId) {
        return state.equals("submitted")
                && opened.userId() != userId
                && (submitted == null || submitted.userId() != userId)
                && lines.stream().noneMatch(line -> line.by().userId() == userId);
    }
}
