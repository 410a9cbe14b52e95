package id.tanggap.api.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movement of goods.
///
/// @param site code of the store whose stock changed
/// @param otherSite code of the store at the other end of a transfer
/// @param of id of the movement that it goes on from, or counters
@JsonInclude(JsonInclude.Include.NON_NULL)
record StockMovementView(
        long id,
        Instant at,
        String kind,
        String site,
        @Nullable String otherSite,
        @Nullable Long of,
        String reason,
        String document,
        String actor,
        List<Line> lines) {

    StockMovementView {
        lines = List.copyOf(lines);
    }

    /// @param from the account that goods left: `store`, `transit`, `supplier`, `people`, `loss`, `count`
    /// @param outstanding still in transit, or may still come back; null for other kinds
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long lot,
            String item,
            String from,
            String to,
            long quantity,
            @Nullable Long outstanding) {}

    /// @param next `before` of the next page; null on the last one
    record Page(List<StockMovementView> movements, @Nullable Long next) {
        Page {
            movements = List.copyOf(movements);
        }
    }
}
