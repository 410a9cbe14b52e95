package id.tanggap.stock.reservation;

import id.tanggap.stock.LotAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// From which lots goods are taken: first expiry first, what does not expire last, the older purchase first. Expired
/// and damaged goods are never taken.
///
/// @param parts in this order, each more than 0
/// @param missing base units that no lot has; 0 if all are found
public record FefoAllocation(List<LotAmount> parts, long missing) {

    private static final Comparator<LotStock> FIRST_EXPIRY_FIRST = Comparator.comparing(
                    (LotStock stock) -> stock.terms().expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(stock -> stock.terms().procuredYear(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(LotStock::lotId);

    public FefoAllocation {
        parts = List.copyOf(parts);
    }

    /// One pass over the lots: it ends also when there is not enough.
    ///
    /// @param wanted base units, 0 or more
    /// @param today the day in the ministry's zone
    public static FefoAllocation of(long wanted, List<LotStock> stock, LocalDate today) {
        var parts = new ArrayList<LotAmount>();
        var missing = wanted;
        for (var lot : ordered(stock)) {
            var taken = Math.min(missing, lot.free());
            if (taken > 0 && lot.terms().usable(today)) {
                parts.add(new LotAmount(lot.lotId(), taken));
                missing -= taken;
            }
        }
        return new FefoAllocation(parts, missing);
    }

    private static List<LotStock> ordered(List<LotStock> stock) {
        return stock.stream().sorted(FIRST_EXPIRY_FIRST).toList();
    }

    public long found() {
        return parts.stream().mapToLong(LotAmount::quantity).sum();
    }
}
