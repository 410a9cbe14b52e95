package id.tanggap.situation.view;

import id.tanggap.resource.person.PeopleWithin;
import id.tanggap.situation.NearSite;
import id.tanggap.situation.Surroundings;
import id.tanggap.situation.Travel;
import id.tanggap.stock.balance.ItemWithin;
import id.tanggap.stock.item.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What there is around a point, as public JSON. Fields are only added, never renamed.
///
/// @param at the moment of the figures, ISO 8601 in UTC
/// @param rings in kilometres, ascending
/// @param balai nearest first: all within the largest ring, and at least the nearest three
/// @param sites other sites within the largest ring, nearest first
/// @param people one entry a ring; a ring counts whoever lives in the smaller ones too
/// @param stock one entry a ring; only goods that can be given out, in sites that count
/// @param assumption how distances and times were estimated
public record SurroundingsView(
        double latitude,
        double longitude,
        Instant at,
        List<Double> rings,
        List<SiteView> balai,
        List<SiteView> sites,
        List<PeopleView> people,
        List<StockView> stock,
        Assumption assumption) {

    private static final double METRES_A_KILOMETRE = 1000;

    /// @param distanceM in a straight line
    /// @param minutes estimated by road, and by ferry if `sea`
    public record SiteView(
            String code,
            String kind,
            String name,
            String place,
            Position position,
            int distanceM,
            int minutes,
            boolean sea,
            Standing standing) {}

    /// @param precision `building`, `village`, `town` or `area`
    public record Position(double latitude, double longitude, String precision) {}

    /// @param confirmedAt when somebody last said that the row is right; null for never
    /// @param stale nobody has for 90 days
    /// @param counted false for a site in a hazard area that nobody confirmed since: its stock is not in the sums
    /// @param invented only made up for the demo
    public record Standing(
            @Nullable Instant confirmedAt, boolean stale, boolean invented, boolean inHazardArea, boolean counted) {}

    public record PeopleView(double km, int total, List<PeopleCount> counts) {}

    /// @param stale those whom nobody has confirmed for 90 days
    public record PeopleCount(String kind, String availability, int people, int stale) {}

    public record StockView(double km, List<ItemView> items) {}

    /// @param quantity in base units, reserved ones included
    /// @param available not reserved
    /// @param expiring within 30 days
    public record ItemView(
            String item,
            String name,
            String unit,
            long quantity,
            long reserved,
            long available,
            long expiring,
            int stores) {}

    /// @param roadFactor how much longer the road is than the straight line
    public record Assumption(double roadFactor, int roadKmH, int seaKmH, int crossingMinutes) {
        static final Assumption NOW = new Assumption(
                Travel.ROAD_FACTOR, Travel.ROAD_SPEED_KMH, Travel.SEA_SPEED_KMH, Travel.CROSSING_MINUTES);
    }

    /// @param items by id
    public static SurroundingsView of(Surroundings around, Map<Long, StockItem> items) {
        return new SurroundingsView(
                around.centre().latitude(),
                around.centre().longitude(),
                around.at(),
                around.rings().stream().map(SurroundingsView::kilometres).toList(),
                around.balai().stream().map(near -> site(near, around.at())).toList(),
                around.others().stream().map(near -> site(near, around.at())).toList(),
                around.people().stream().map(SurroundingsView::people).toList(),
                around.rings().stream()
                        .map(ring -> new StockView(
                                kilometres(ring),
                                around.stock().stream()
                                        .filter(item -> item.metres() == ring)
                                        .flatMap(within -> Optional.ofNullable(items.get(within.itemId()))
                                                .map(item -> item(within, item))
                                                .stream())
                                        .toList()))
                        .toList(),
                Assumption.NOW);
    }

    private static double kilometres(int metres) {
        return metres / METRES_A_KILOMETRE;
    }

    private static SiteView site(NearSite near, Instant now) {
        var site = near.site();
        var confirmation = site.confirmation();
        return new SiteView(
                site.code().value(),
                site.kind().code(),
                site.name(),
                site.kabkota().value(),
                new Position(
                        site.position().point().latitude(),
                        site.position().point().longitude(),
                        site.position().precision().code()),
                near.metres(),
                near.travel().minutes(),
                near.travel().sea(),
                new Standing(
                        confirmation == null ? null : confirmation.at(),
                        site.stale(now),
                        site.standing().invented(),
                        near.inArea(),
                        near.counted()));
    }

    private static PeopleView people(PeopleWithin ring) {
        return new PeopleView(
                kilometres(ring.metres()),
                ring.people(),
                ring.counts().stream()
                        .map(count -> new PeopleCount(
                                count.kind().code(), count.state().code(), count.people(), count.stale()))
                        .toList());
    }

    private static ItemView item(ItemWithin within, StockItem item) {
        return new ItemView(
                item.code(),
                item.nameId(),
                item.baseUnit(),
                within.quantity(),
                within.reserved(),
                within.quantity() - within.reserved(),
                within.expiring(),
                within.stores());
    }
}
