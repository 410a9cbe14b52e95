package id.tanggap.relief;

import java.util.List;
import java.util.stream.Collectors;

/// The needs of a place that stores can meet: goods that they keep and of which it is known how much of the need's unit
/// they hold, and of goods that stand for each other the one that is taken on that day. Ready food is taken on the
/// first three days, what it stands for afterwards.
public final class StockedNeeds {

    private static final int DAYS_OF_READY_FOOD = 3;

    private StockedNeeds() {}

    /// @param day of the incident
    /// @return rows of which more than nothing is needed, in the order of the regime
    public static List<PlaceNeeds.Row> of(PlaceNeeds place, int day) {
        var early = day <= DAYS_OF_READY_FOOD;
        var rows = place.rows().stream().filter(PlaceNeeds.Row::isStocked).toList();
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

    /// Codes of goods that are needed and that stores keep in another unit, of which nobody said how much they hold.
    public static List<String> unknown(List<PlaceNeeds> places) {
        return places.stream()
                .flatMap(place -> place.rows().stream())
                .filter(row -> row.isUnknown() && row.needed() > 0)
                .map(row -> row.line().item())
                .distinct()
                .sorted()
                .toList();
    }
}
