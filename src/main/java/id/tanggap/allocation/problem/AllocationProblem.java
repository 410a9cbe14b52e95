package id.tanggap.allocation.problem;

import id.tanggap.region.GeoPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there is, what is needed, and what stands between.
///
/// @param sites each code once
/// @param places each code once
/// @param ways what is known of ways between a site and a place; others are open and estimated from the distance
/// @param kilograms weight of a unit by item; 1 for items that are missing
public record AllocationProblem(
        List<SupplySite> sites, List<DemandPlace> places, Map<Way, Passage> ways, Map<String, Double> kilograms) {

    /// Most units of one item at one site or place.
    public static final long MOST = 1_000_000_000;

    public AllocationProblem {
        sites = List.copyOf(sites);
        places = List.copyOf(places);
        ways = Map.copyOf(ways);
        kilograms = Map.copyOf(kilograms);
        unique(sites.stream().map(SupplySite::code).toList());
        unique(places.stream().map(DemandPlace::code).toList());
        kilograms.forEach((item, kg) -> {
            if (!(kg >= 0 && kg <= 1_000_000)) {
                throw new IllegalArgumentException("A unit of " + item + " weighs 0 to 1,000,000 kg, not " + kg);
            }
        });
    }

    private static void unique(List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (var code : codes) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException("The code " + code + " is there twice");
            }
        }
    }

    /// A store.
    ///
    /// @param open false if nothing may leave it: closed, not confirmed to stand, or not released
    /// @param stock free units by item: what is reserved is not in it
    /// @param minimum units by item that stay there
    /// @param fleet null if vehicles do not limit it
    public record SupplySite(
            String code,
            GeoPoint at,
            boolean open,
            Map<String, Long> stock,
            Map<String, Long> minimum,
            @Nullable Fleet fleet) {
        public SupplySite {
            stock = amounts(stock);
            minimum = amounts(minimum);
        }

        /// Units that may leave.
        long free(String item) {
            return open ? Math.max(0, stock.getOrDefault(item, 0L) - minimum.getOrDefault(item, 0L)) : 0;
        }
    }

    /// @param vehicles each makes one trip to one place
    public record Fleet(int vehicles, long capacityKg) {
        public Fleet {
            if (vehicles < 0 || vehicles > 10_000 || capacityKg < 1 || capacityKg > MOST) {
                throw new IllegalArgumentException("A fleet is 0 to 10,000 vehicles of 1 to 1,000,000,000 kg");
            }
        }
    }

    /// A place with people.
    ///
    /// @param weight how much a unit counts that is missing there; 1 is usual; what weighs 0 is served after all
    ///     else
    public record DemandPlace(String code, GeoPoint at, Map<String, Long> needs, double weight) {
        public DemandPlace {
            needs = amounts(needs);
            if (!(weight >= 0 && weight <= 1_000_000)) {
                throw new IllegalArgumentException("A weight is 0 to 1,000,000, not " + weight);
            }
        }
    }

    public record Way(String site, String place) {}

    /// @param minutes of travel; null to estimate it
    public record Passage(boolean blocked, @Nullable Integer minutes) {}

    private static Map<String, Long> amounts(Map<String, Long> amounts) {
        amounts.forEach((item, amount) -> {
            if (amount < 0 || amount > MOST) {
                throw new IllegalArgumentException("An amount of " + item + " is 0 to 1,000,000,000, not " + amount);
            }
        });
        return Map.copyOf(amounts);
    }
}
