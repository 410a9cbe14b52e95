package id.tanggap.command.relief;

import id.tanggap.dispatch.history.DispatchHistory;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.incident.Incident;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ServedNeed;
import id.tanggap.relief.StockedNeeds;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people need by place, short enough for the picture of an incident: people, and the three worst needs of each
/// place with what is met, on the way and open. Eight statements, however many places, orders and needs there are.
@Component
public class NeedsOnPicture {

    private static final int PLACES = 12;
    private static final int WORST = 3;
    private static final int PERCENT = 100;

    /// Nobody said how much of the need the goods hold; the page of the needs asks for it.
    private static final String UNKNOWN = "?";

    private final ReliefNeeds needs;
    private final DispatchHistory orders;
    private final ReliefNames names;

    NeedsOnPicture(ReliefNeeds needs, DispatchHistory orders, ReliefNames names) {
        this.needs = needs;
        this.orders = orders;
        this.names = names;
    }

    /// @param people of all places whose base was counted; null if none was
    /// @param met the mean share of all needs that is handed over, in percent; null without needs
    /// @param days for so many days
    public record View(@Nullable String people, @Nullable Integer met, int days, List<Place> places) {}

    /// @param href the rows of the place
    /// @param people null if nobody counted the base
    /// @param base "mengungsi"
    /// @param source "pemerintah · BPBD · 04.40"; empty without people
    /// @param worst those that stores can meet, the largest open share first; then others
    public record Place(
            String name, String href, @Nullable String people, String base, String source, List<Need> worst) {}

    /// @param needed "1.150 lembar"
    /// @param met share in percent; the three shares are at most 100 together
    public record Need(
            String name,
            String href,
            String needed,
            String delivered,
            String inTransit,
            String open,
            int met,
            int way) {

        /// Where the part that is on the way begins and ends on a bar of 100.
        public int until() {
            return met + way;
        }
    }

    public View of(Incident incident, PageReader reader) {
        var words = names.words(reader);
        var places = needs.table(incident, ReliefNeeds.USUAL_DAYS);
        var served = new ServedPlaces(
                orders.movedAt(incident.id(), reader.now()),
                places.stream().map(place -> new RegionCode(place.place())).toList());
        var wording = new Wording(incident, needs.day(incident), served, words, reader);
        return new View(
                people(places).map(words::number).orElse(null),
                met(places, wording),
                ReliefNeeds.USUAL_DAYS,
                places.stream()
                        .sorted(Comparator.comparingLong(NeedsOnPicture::persons)
                                .reversed())
                        .limit(PLACES)
                        .map(place -> place(place, wording))
                        .toList());
    }

    /// What places are worded with.
    ///
    /// @param day of the incident
    private record Wording(
            Incident incident, int day, ServedPlaces served, ReliefNames.Words words, PageReader reader) {

        ServedNeed of(PlaceNeeds place, PlaceNeeds.Row row) {
            var moved = served.of(new RegionCode(place.place()), row.line().item());
            return row.served(moved.delivered(), moved.inTransit());
        }
    }

    private static Optional<PeopleCount> base(PlaceNeeds place) {
        return place.counts().stream()
                .filter(count -> count.figure().equals(place.base().base().code()))
                .findFirst();
    }

    private static long persons(PlaceNeeds place) {
        return base(place).map(PeopleCount::number).orElse(-1L);
    }

    /// A place that lies in another one that was counted is in the larger one's number.
    private static Optional<Long> people(List<PlaceNeeds> places) {
        var counted = places.stream().filter(place -> persons(place) >= 0).toList();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(counted.stream()
                        .filter(place -> counted.stream().noneMatch(other -> isInside(place, other)))
                        .mapToLong(NeedsOnPicture::persons)
                        .sum());
    }

    private static boolean isInside(PlaceNeeds place, PlaceNeeds other) {
        return !place.place().equals(other.place())
                && new RegionCode(other.place()).contains(new RegionCode(place.place()));
    }

    private static List<PlaceNeeds.Row> rows(PlaceNeeds place, Wording wording) {
        return StockedNeeds.of(place, wording.day());
    }

    private static @Nullable Integer met(List<PlaceNeeds> places, Wording wording) {
        var mean = places.stream()
                .flatMap(place -> rows(place, wording).stream()
                        .map(row -> share(wording.of(place, row).delivered(), row.needed())))
                .mapToInt(Integer::intValue)
                .average();
        return mean.isPresent() ? (int) Math.floor(mean.getAsDouble()) : null;
    }

    /// Rounded down: 100 is only said of all.
    private static int share(BigDecimal part, long needed) {
        return part.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(PERCENT))
                .divide(BigDecimal.valueOf(needed), RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(PERCENT))
                .intValue();
    }

    private static Place place(PlaceNeeds place, Wording wording) {
        var reader = wording.reader();
        var counted = base(place);
        var href = "/incidents/" + wording.incident().code().value() + "/needs#p-" + place.place();
        return new Place(
                wording.words().place(place.place()),
                href,
                counted.map(count -> wording.words().number(count.number())).orElse(null),
                reader.text("relief.figure." + place.base().base().code()),
                counted.map(count -> source(count, reader)).orElse(""),
                worst(place, wording));
    }

    /// What stores can meet, the least met first; then what is not kept in stores, such as water and latrines.
    private static List<Need> worst(PlaceNeeds place, Wording wording) {
        var stocked = rows(place, wording);
        return Stream.concat(
                        stocked.stream()
                                .map(row -> need(place, row, wording))
                                .sorted(Comparator.comparingInt(Need::met).thenComparingInt(Need::way)),
                        place.rows().stream().filter(NeedsOnPicture::isOther).map(row -> need(place, row, wording)))
                .limit(WORST)
                .toList();
    }

    private static boolean isOther(PlaceNeeds.Row row) {
        var relation = row.line().norm().relation();
        return row.needed() > 0 && relation.alternativeTo() == null && relation.partOf() == null && !row.isStocked();
    }

    private static String source(PeopleCount count, PageReader reader) {
        var said = count.saidBy().isEmpty() || count.origin().way() == PeopleCount.Way.TICKETS
                ? ""
                : " · " + count.saidBy();
        return reader.text("relief.source." + count.source()) + said + " · " + reader.brief(count.countedAt());
    }

    private static Need need(PlaceNeeds place, PlaceNeeds.Row row, Wording wording) {
        var words = wording.words();
        var served = wording.of(place, row);
        var item = row.line().item();
        var met = share(served.delivered(), row.needed());
        return new Need(
                words.item(item),
                "/incidents/" + wording.incident().code().value() + "/needs#n-" + place.place() + "-" + item,
                words.number(row.needed()) + " " + row.unit(),
                served.known() ? words.number(ServedNeed.met(served.delivered())) : UNKNOWN,
                served.known() ? words.number(ServedNeed.met(served.inTransit().max(BigDecimal.ZERO))) : UNKNOWN,
                served.known() ? words.number(ServedNeed.lacking(served.open())) : UNKNOWN,
                met,
                Math.min(PERCENT - met, share(served.inTransit(), row.needed())));
    }
}
