package id.tanggap.relief;

import id.tanggap.stock.item.StockItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The needs of a place that stores can meet: what they keep, in the unit of the norm, and of goods that stand for each
/// other the one that is taken on that day. Ready food is taken on the first three days, what it stands for afterwards.
public final class StockedNeeds {

    private static final int DAYS_OF_READY_FOOD = 3;

    private StockedNeeds() {}

    /// @param day of the incident
    /// @param known items that stores keep, by code
    /// @return rows of which more than nothing is needed, in the order of the regime
    public static List<PlaceNeeds.Row> of(PlaceNeeds place, int day, Map<String, StockItem> known) {
        var early = day <= DAYS_OF_READY_FOOD;
        var rows = place.rows().stream().filter(row -> isStocked(row, known)).toList();
        var replaced = rows.stream()
                .map(row -> row.line().norm().relation().alternativeTo())
                .filter(other -> other != null && early)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.needed() > 0)
                .filter(row -> row.line().norm().relation().alternativeTo() == null
                        ? !replaced.contains(row.line().item())
                        : early)
                .toList();
    }

    private static boolean isStocked(PlaceNeeds.Row row, Map<String, StockItem> known) {
        var item = known.get(row.line().item());
        return item != null && item.baseUnit().equals(row.line().norm().amount().unit());
    }
}
