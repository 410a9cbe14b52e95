package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.AllocationProblem.DemandPlace;
import id.tanggap.allocation.problem.AllocationProblem.Fleet;
import id.tanggap.allocation.problem.AllocationProblem.Passage;
import id.tanggap.allocation.problem.AllocationProblem.SupplySite;
import id.tanggap.allocation.problem.AllocationProblem.Way;
import id.tanggap.incident.Incident;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.resource.vehicle.Vehicles.Haulage;
import id.tanggap.situation.IncidentPictures;
import id.tanggap.situation.NearSite;
import id.tanggap.situation.SurroundingsReader;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.ReleaseRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the question of an allocation from what an incident needs and what stores within 200 km have.
///
/// Needs are asked for in whole base units of the goods. Free goods are good, not expired, not reserved; those that
/// need a declaration count once there is one. A store in the hazard area that nobody has confirmed is not open. Of
/// goods that stand for each other one is taken: ready food in the first three days, then staples. Vehicles limit the
/// stores at which somebody said what they carry; a way takes as long as it does over land and sea.
@Component
class ReliefProblems {

    private static final int PAGE = 1000;

    /// So many ways are estimated one by one, which takes half a millisecond each. Where there are more, a crossing
    /// takes as long for each place as on the way to the middle of the incident.
    private static final int MOST_WAYS = 400;

    private final ReliefNeeds needs;
    private final IncidentPictures pictures;
    private final StockBalances balances;
    private final StockItems items;
    private final Gazetteer gazetteer;
    private final Vehicles vehicles;
    private final SurroundingsReader surroundings;
    private final Clock clock;

    ReliefProblems(
            ReliefNeeds needs,
            IncidentPictures pictures,
            StockBalances balances,
            StockItems items,
            Gazetteer gazetteer,
            Vehicles vehicles,
            SurroundingsReader surroundings,
            Clock clock) {
        this.needs = needs;
        this.pictures = pictures;
        this.balances = balances;
        this.items = items;
        this.gazetteer = gazetteer;
        this.vehicles = vehicles;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    AllocationProblem of(Incident incident, int days, Scenario scenario, Viewer viewer) {
        var known = items.all().stream().collect(Collectors.toMap(StockItem::code, Function.identity()));
        var places = places(incident, days);
        if (scenario.kind() == Scenario.Kind.TWICE_THE_PEOPLE) {
            places = places.stream().map(ReliefProblems::twice).toList();
        }
        var wanted = places.stream()
                .flatMap(place -> place.needs().keySet().stream())
                .collect(Collectors.toSet());
        var near = near(incident, viewer);
        var sites = sites(incident, near, known, wanted).stream()
                .map(site -> scenario.kind() == Scenario.Kind.STORE_LOST
                                && site.code().equals(scenario.subject())
                        ? shut(site)
                        : site)
                .toList();
        return new AllocationProblem(sites, places, ways(near, sites, places, scenario), kilograms(known, wanted));
    }

    private List<NearSite> near(Incident incident, Viewer viewer) {
        var around = pictures.of(incident, viewer).surroundings();
        return around == null ? List.of() : around.sites();
    }

    private Map<Way, Passage> ways(
            List<NearSite> near, List<SupplySite> sites, List<DemandPlace> places, Scenario scenario) {
        var codes = sites.stream().map(SupplySite::code).collect(Collectors.toSet());
        var from = near.stream()
                .filter(one -> codes.contains(one.site().code().value()))
                .toList();
        var ways = new HashMap<Way, Passage>();
        for (var place : places) {
            minutes(from, place.at(), places.size())
                    .forEach((site, time) -> ways.put(new Way(site, place.code()), new Passage(false, time)));
        }
        var closed = scenario.subject().split(" ", 2);
        if (scenario.kind() == Scenario.Kind.ROAD_CLOSED && closed.length == 2) {
            ways.put(new Way(closed[0], closed[1]), new Passage(true, null));
        }
        return ways;
    }

    private Map<String, Integer> minutes(List<NearSite> from, GeoPoint place, int places) {
        var minutes = new HashMap<String, Integer>();
        if (from.size() * places <= MOST_WAYS) {
            surroundings
                    .waysTo(place, from.stream().map(NearSite::site).toList())
                    .forEach((site, travel) -> minutes.put(site.value(), travel.minutes()));
            return minutes;
        }
        for (var one : from) {
            var metres = (int) GeodesicDistance.metres(one.site().position().point(), place);
            minutes.put(one.site().code().value(), one.travel().minutesOver(metres));
        }
        return minutes;
    }

    private static Map<String, Double> kilograms(Map<String, StockItem> known, Set<String> wanted) {
        var kilograms = new HashMap<String, Double>();
        for (var code : wanted) {
            var item = known.get(code);
            var weight = item == null ? null : item.unitKg();
            if (weight != null) {
                kilograms.put(code, weight);
            }
        }
        return kilograms;
    }

    private static DemandPlace twice(DemandPlace place) {
        var needs = new HashMap<String, Long>();
        place.needs().forEach((item, need) -> needs.put(item, Math.min(AllocationProblem.MOST, 2 * need)));
        return new DemandPlace(place.code(), place.at(), needs, place.weight());
    }

    private static SupplySite shut(SupplySite site) {
        return new SupplySite(site.code(), site.at(), false, site.stock(), site.minimum(), site.fleet());
    }

    private List<DemandPlace> places(Incident incident, int days) {
        var day = needs.day(incident);
        var places = new ArrayList<DemandPlace>();
        for (var place : needs.table(incident, days)) {
            var wanted = wanted(place, day);
            var region = gazetteer.find(new RegionCode(place.place()));
            if (!wanted.isEmpty() && region.isPresent()) {
                places.add(new DemandPlace(place.place(), region.get().centre(), wanted, 1));
            }
        }
        return places;
    }

    private static Map<String, Long> wanted(PlaceNeeds place, int day) {
        var wanted = new HashMap<String, Long>();
        StockedNeeds.of(place, day).forEach(row -> row.goodsNeeded()
                .ifPresent(goods -> wanted.put(row.line().item(), Math.min(AllocationProblem.MOST, goods))));
        return wanted;
    }

    private List<SupplySite> sites(
            Incident incident, List<NearSite> near, Map<String, StockItem> known, Set<String> wanted) {
        var declared = incident.facts().declaration().exists();
        var stock = stock(near, known, wanted, declared);
        var minimum = minimum(known, wanted, StockFilter.of(stock.keySet()));
        var haulage = vehicles.haulage(stock.keySet());
        return near.stream()
                .filter(site -> stock.containsKey(site.site().id()))
                .map(site -> new SupplySite(
                        site.site().code().value(),
                        site.site().position().point(),
                        site.counted()
                                && !site.site().closed()
                                && (declared || !site.site().standing().needsDeclaration()),
                        stock.getOrDefault(site.site().id(), Map.of()),
                        minimum.getOrDefault(site.site().id(), Map.of()),
                        fleet(haulage.get(site.site().id()))))
                .toList();
    }

    private static @Nullable Fleet fleet(@Nullable Haulage haulage) {
        return haulage == null ? null : new Fleet(haulage.ready(), haulage.payloadKg());
    }

    private Map<Long, Map<String, Long>> stock(
            List<NearSite> near, Map<String, StockItem> known, Set<String> wanted, boolean declared) {
        var ids = near.stream().map(site -> site.site().id()).collect(Collectors.toSet());
        var there = StockFilter.of(ids);
        var codes = known.values().stream().collect(Collectors.toMap(StockItem::id, StockItem::code));
        var today = LotTerms.day(clock.instant());
        var stock = new HashMap<Long, Map<String, Long>>();
        var after = StockBalances.Key.START;
        for (var page = balances.page(after, PAGE, there); !page.isEmpty(); page = balances.page(after, PAGE, there)) {
            for (LotLevel level : page) {
                var terms = level.lot().terms();
                var code = codes.getOrDefault(level.lot().itemId(), "");
                if (wanted.contains(code)
                        && terms.usable(today)
                        && (declared || terms.release() == ReleaseRule.FREE)
                        && level.free() > 0) {
                    stock.computeIfAbsent(level.siteId(), site -> new HashMap<>())
                            .merge(code, level.free(), Long::sum);
                }
            }
            after = new StockBalances.Key(
                    page.getLast().siteId(), page.getLast().lot().id());
        }
        stock.values().forEach(amounts -> amounts.replaceAll((item, n) -> Math.min(AllocationProblem.MOST, n)));
        return stock;
    }

    private Map<Long, Map<String, Long>> minimum(Map<String, StockItem> known, Set<String> wanted, StockFilter there) {
        var minimum = new HashMap<Long, Map<String, Long>>();
        for (var code : wanted) {
            var item = known.get(code);
            if (item == null) {
                continue;
            }
            for (var level : balances.stores(item.id(), there)) {
                if (level.minimum() > 0) {
                    minimum.computeIfAbsent(level.siteId(), site -> new HashMap<>())
                            .put(code, level.minimum());
                }
            }
        }
        return minimum;
    }
}
