package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.needs.CountedPeople;
import id.tanggap.needs.NeedsCalculator;
import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.PeopleBase;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.stock.item.ItemContent;
import id.tanggap.stock.item.ItemContents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an incident's people need, by place: from the figures that were counted, for the base that was chosen, by a
/// named regime, and as people have changed it. Writing needs a role that opens incidents; who may not gets
/// `ReliefResult.FORBIDDEN`.
@Service
public class ReliefNeeds {

    /// Needs are for so many days unless somebody asks for others.
    public static final int USUAL_DAYS = 3;

    public static final int MOST_DAYS = 30;

    private static final String HOUSEHOLDS = "households";
    private static final int LONGEST_REASON = 500;

    /// A clock of somebody's telephone may be ahead of ours.
    private static final Duration FAST_CLOCKS = Duration.ofMinutes(5);

    private static final long MOST_UNITS = 1_000_000_000;

    /// Later than anything that is ever entered.
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final ReliefStore store;
    private final ItemContents contents;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ReliefNeeds(ReliefStore store, ItemContents contents, Gazetteer gazetteer, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /// Outside of Spring, for commands.
    public static ReliefNeeds of(JdbcClient jdbc, Clock clock) {
        return new ReliefNeeds(ReliefStore.silent(jdbc, clock), new ItemContents(jdbc), Gazetteer.shipped(), clock);
    }

    /// All figures that anybody has entered, by place and figure, the newest first.
    public List<PeopleCount> counts(Incident incident) {
        return store.counts(incident.id(), ALWAYS);
    }

    /// What people decided, the newest first: edits, bases, and which counts are used.
    public List<ReliefChange> history(Incident incident, int limit) {
        return store.changes(incident.id(), limit);
    }

    public ReliefResult count(Incident incident, PeopleCount count, Viewer by) {
        return count(incident, List.of(count), by);
    }

    /// All of them, or none.
    public ReliefResult count(Incident incident, List<PeopleCount> counts, Viewer by) {
        if (!by.role().changesTickets()) {
            return ReliefResult.FORBIDDEN;
        }
        var latest = clock.instant().plus(FAST_CLOCKS);
        if (counts.isEmpty()
                || counts.stream()
                        .anyMatch(count ->
                                !known(count.place()) || count.countedAt().isAfter(latest))) {
            return ReliefResult.REFUSED;
        }
        store.add(incident.id(), counts, by);
        return ReliefResult.DONE;
    }

    /// Which of the counts of a figure is used at a place, whatever comes later.
    ///
    /// @param figure its number does not matter
    /// @param id of one of the counts; null to follow the base again
    public ReliefResult use(Incident incident, PeopleCount.Said figure, @Nullable Long id, Viewer by) {
        if (!by.role().opensIncidents()) {
            return ReliefResult.FORBIDDEN;
        }
        return known(figure.place())
                        && PeopleCount.FIGURES.contains(figure.figure())
                        && store.use(incident.id(), figure, id, by)
                ? ReliefResult.DONE
                : ReliefResult.REFUSED;
    }

    public ReliefResult choose(Incident incident, String place, ReliefBase base, Viewer by) {
        if (!by.role().opensIncidents()) {
            return ReliefResult.FORBIDDEN;
        }
        if (!known(place) || NeedsRegime.find(base.regime()).isEmpty()) {
            return ReliefResult.REFUSED;
        }
        store.choose(incident.id(), place, base, by);
        return ReliefResult.DONE;
    }

    /// An edit without a quantity takes back what was changed.
    public ReliefResult edit(Incident incident, NeedEdit edit, Viewer by) {
        if (!by.role().opensIncidents()) {
            return ReliefResult.FORBIDDEN;
        }
        var quantity = edit.quantity();
        if (!known(edit.place())
                || edit.reason().isBlank()
                || edit.reason().length() > LONGEST_REASON
                || edit.item().length() > 40
                || (quantity != null && (quantity < 0 || quantity > MOST_UNITS))) {
            return ReliefResult.REFUSED;
        }
        store.edit(incident.id(), edit, by);
        return ReliefResult.DONE;
    }

    private boolean known(String place) {
        try {
            return gazetteer.find(new RegionCode(place)).isPresent();
        } catch (IllegalArgumentException noCode) {
            return false;
        }
    }

    /// Day of the incident, 1 is the one that it began on.
    public int day(Incident incident) {
        return day(incident.facts().startedAt(), clock.instant());
    }

    private static int day(Instant startedAt, Instant at) {
        return Math.clamp(Duration.between(startedAt, at).toDays() + 1, 1, 3650);
    }

    /// By place, those of the incident and those that were counted.
    ///
    /// @param days 1 to `MOST_DAYS`: daily goods are for so many days
    public List<PlaceNeeds> table(Incident incident, int days) {
        var scope = new Scope(
                incident.id(), incident.facts().places(), incident.facts().startedAt());
        return table(scope, days, new Until(clock.instant(), ALWAYS));
    }

    /// The incident whose needs are asked for.
    public record Scope(long incident, List<RegionCode> places, Instant startedAt) {
        public Scope {
            places = List.copyOf(places);
        }
    }

    /// The table as it was at a past time: what was entered later is left out.
    public List<PlaceNeeds> tableAt(Scope scope, int days, Instant at) {
        return table(scope, days, new Until(at, at));
    }

    /// @param now for the day of the incident
    /// @param entered what was entered later is left out
    private record Until(Instant now, Instant entered) {}

    private List<PlaceNeeds> table(Scope scope, int days, Until until) {
        var byPlace = new TreeMap<String, List<PeopleCount>>();
        scope.places().forEach(place -> byPlace.put(place.value(), new ArrayList<>()));
        for (var count : store.counts(scope.incident(), until.entered())) {
            byPlace.computeIfAbsent(count.place(), place -> new ArrayList<>()).add(count);
        }
        var bases = store.bases(scope.incident(), until.entered());
        var choices = store.choices(scope.incident(), until.entered());
        var edits = newest(store.edits(scope.incident(), until.entered()));
        var goods = contents.at(until.entered());
        var day = day(scope.startedAt(), until.now());
        return byPlace.entrySet().stream()
                .map(place -> needs(
                        place.getKey(),
                        chosen(place.getValue(), bases.getOrDefault(place.getKey(), ReliefBase.USUAL), choices),
                        bases.getOrDefault(place.getKey(), ReliefBase.USUAL),
                        new Asked(day, days, edits, Set.copyOf(choices.values()), goods)))
                .toList();
    }

    /// @param chosen ids of counts that a person chose
    /// @param goods that stores keep, by code of the item
    private record Asked(
            int day, int days, Map<String, NeedEdit> edits, Set<Long> chosen, Map<String, ItemContent> goods) {}

    private static Map<String, NeedEdit> newest(List<NeedEdit> edits) {
        var newest = new HashMap<String, NeedEdit>();
        edits.forEach(edit -> newest.putIfAbsent(edit.place() + " " + edit.item(), edit));
        return newest;
    }

    /// Of each figure the one that a person chose, or else the newest of the source that the base names. Estimates from
    /// tickets are used only where a person chose them, or their source.
    private static List<PeopleCount> chosen(List<PeopleCount> counts, ReliefBase base, Map<String, Long> choices) {
        var used = new LinkedHashMap<String, PeopleCount>();
        for (var count : counts) {
            var choice = choices.get(count.place() + " " + count.figure());
            if (choice == null ? follows(count, base) : choice == count.id()) {
                used.putIfAbsent(count.figure(), count);
            }
        }
        return List.copyOf(used.values());
    }

    private static boolean follows(PeopleCount count, ReliefBase base) {
        return base.source() == null ? !count.fromTickets() : count.source().equals(base.source());
    }

    private static PlaceNeeds needs(String place, List<PeopleCount> counts, ReliefBase base, Asked asked) {
        var people = people(counts);
        var chosen = counts.stream()
                .map(PeopleCount::id)
                .filter(asked.chosen()::contains)
                .collect(Collectors.toSet());
        var regime = NeedsRegime.find(base.regime());
        if (regime.isEmpty() || !people.people().containsKey(base.base())) {
            return new PlaceNeeds(place, base, counts, chosen, List.of());
        }
        var rows = NeedsCalculator.needs(regime.get(), asked.day(), people, base.base()).stream()
                .map(line -> new PlaceNeeds.Row(
                        line,
                        line.forDays(asked.days()),
                        effective(asked.edits().get(place + " " + line.item())),
                        asked.goods().get(line.item())))
                .toList();
        return new PlaceNeeds(place, base, counts, chosen, rows);
    }

    private static @Nullable NeedEdit effective(@Nullable NeedEdit edit) {
        return edit == null || edit.quantity() == null ? null : edit;
    }

    private static CountedPeople people(List<PeopleCount> counts) {
        var people = new EnumMap<PeopleBase, Long>(PeopleBase.class);
        var groups = new HashMap<String, Long>();
        Optional<Long> households = Optional.empty();
        for (var count : counts) {
            var base = PeopleBase.find(count.figure());
            if (base.isPresent()) {
                people.put(base.get(), count.number());
            } else if (count.figure().equals(HOUSEHOLDS)) {
                households = Optional.of(count.number());
            } else {
                groups.put(count.figure(), count.number());
            }
        }
        return new CountedPeople(people, households.orElse(null), groups);
    }
}
