package id.tanggap.situation;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.outline.Areas;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.PeopleAround;
import id.tanggap.resource.site.NearbySite;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.SiteKind;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.balance.StockBalances;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Reads what there is around a point. Three statements, whatever there is; ways are estimated once for each site.
@Service
public class SurroundingsReader {

    /// The rings of the picture, in metres.
    public static final List<Integer> RINGS = List.of(50_000, 100_000, 200_000);

    /// The largest ring that somebody may ask for.
    public static final int MOST_KILOMETRES = 2000;

    /// Farther than any two points of the country.
    private static final int EVERYWHERE_METRES = 6_000_000;

    private static final int NEAREST_BALAI = 3;
    private static final int METRES_A_KILOMETRE = 1000;

    private final Sites sites;
    private final People people;
    private final StockBalances stock;
    private final Areas areas;
    private final Clock clock;
    private final TravelMemory memory = new TravelMemory();

    public SurroundingsReader(Sites sites, People people, StockBalances stock, Areas areas, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.stock = stock;
        this.areas = areas;
        this.clock = clock;
    }

    /// Whether somebody may ask for a ring of so many kilometres.
    public static boolean isRing(double kilometres) {
        return kilometres > 0 && kilometres <= MOST_KILOMETRES;
    }

    /// Rings in metres, ascending, each once.
    public static List<Integer> rings(List<Double> kilometres) {
        return kilometres.stream()
                .map(km -> (int) Math.round(km * METRES_A_KILOMETRE))
                .distinct()
                .sorted()
                .toList();
    }

    /// @param rings in metres, ascending, at least one, each at most 2,000,000
    public Surroundings around(GeoPoint centre, List<Integer> rings) {
        return around(centre, rings, HazardArea.NONE);
    }

    Surroundings around(GeoPoint centre, List<Integer> rings, HazardArea hazard) {
        var reach = Collections.max(rings);
        var near = sites(centre, rings, hazard).sites();
        var counted = near.stream()
                .filter(NearSite::counted)
                .filter(site -> site.metres() <= reach)
                .collect(Collectors.toMap(site -> site.site().id(), NearSite::metres));
        return new Surroundings(
                centre,
                rings,
                near,
                people.around(centre, rings, hazard.exercise()),
                counted.isEmpty() ? List.of() : stock.within(counted, rings),
                clock.instant());
    }

    /// Only the sites: neither people nor stock are read.
    Surroundings sites(GeoPoint centre, List<Integer> rings, HazardArea hazard) {
        return withoutStock(centre, rings, hazard, PeopleAround.NOBODY);
    }

    /// What a map draws: sites and people; stock is not read.
    Surroundings points(GeoPoint centre, List<Integer> rings, HazardArea hazard) {
        return withoutStock(centre, rings, hazard, people.around(centre, rings, hazard.exercise()));
    }

    private Surroundings withoutStock(GeoPoint centre, List<Integer> rings, HazardArea hazard, PeopleAround roster) {
        return new Surroundings(
                centre, rings, near(centre, Collections.max(rings), hazard), roster, List.of(), clock.instant());
    }

    private List<NearSite> near(GeoPoint centre, int reach, HazardArea hazard) {
        var all = sites.within(centre, EVERYWHERE_METRES, hazard.exercise());
        var balai = all.stream()
                .filter(near -> near.site().kind() == SiteKind.BALAI)
                .limit(NEAREST_BALAI)
                .map(NearbySite::site)
                .map(Site::id)
                .collect(Collectors.toSet());
        Predicate<NearbySite> wanted =
                near -> near.metres() <= reach || balai.contains(near.site().id());
        var chosen = all.stream().filter(wanted).toList();
        var ways = ways(centre, chosen);
        return chosen.stream().map(near -> near(near, way(near, ways), hazard)).toList();
    }

    /// The ways from sites to a point, over land or with a ferry.
    public Map<SiteCode, Travel> waysTo(GeoPoint place, Collection<Site> from) {
        var near = from.stream()
                .map(site -> new NearbySite(
                        site, (int) GeodesicDistance.metres(site.position().point(), place)))
                .sorted(Comparator.comparingInt(NearbySite::metres))
                .toList();
        var ways = ways(place, near);
        return near.stream().collect(Collectors.toMap(one -> one.site().code(), one -> way(one, ways)));
    }

    private Map<GeoPoint, Travel> ways(GeoPoint centre, List<NearbySite> chosen) {
        var ways = memory.from(centre, areas.standing());
        var unknown =
                chosen.stream().filter(near -> !ways.containsKey(point(near))).toList();
        if (!unknown.isEmpty()) {
            var furthest = unknown.getLast().metres();
            var estimator = new TravelEstimator(areas, centre, GeodesicDistance.degrees(furthest));
            unknown.forEach(near -> ways.put(point(near), estimator.to(point(near), near.metres())));
        }
        return ways;
    }

    private static Travel way(NearbySite near, Map<GeoPoint, Travel> ways) {
        return Objects.requireNonNull(ways.get(point(near)));
    }

    private static GeoPoint point(NearbySite near) {
        return near.site().position().point();
    }

    private static NearSite near(NearbySite near, Travel travel, HazardArea hazard) {
        var site = near.site();
        var inArea = hazard.contains(site.position().point());
        return new NearSite(site, travel, inArea, !inArea || hazard.stands(site));
    }
}
