package id.tanggap.command.stock;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.command.stock.StockPage.LevelRow;
import id.tanggap.stock.balance.SiteLevel;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stores that a list of the stock is narrowed to, with their distances.
///
/// @param metres by id of the store; null for the whole country
/// @param uncounted how many stores of the circle are left out: they lie in the hazard area of the incident that was
/// asked for, and nobody has confirmed since that they stand
record StockVicinity(VicinityRequest asked, @Nullable Map<Long, Integer> metres, int uncounted) {

    @Nullable
    Set<Long> sites() {
        return metres == null ? null : metres.keySet();
    }

    /// By code of the store in the whole country.
    Comparator<SiteLevel> nearestFirst() {
        var known = metres == null ? Map.<Long, Integer>of() : metres;
        return Comparator.<SiteLevel>comparingInt(level -> known.getOrDefault(level.siteId(), 0))
                .thenComparing(SiteLevel::siteCode);
    }

    /// The row with the distance of its store.
    LevelRow say(LevelRow row, SiteLevel level, PageReader reader) {
        var distance = metres == null ? null : metres.get(level.siteId());
        return distance == null ? row : row.at(row.where() + " · " + reader.kilometres(distance));
    }
}
