package id.tanggap.review;

import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.PastOrders.Move;
import id.tanggap.dispatch.history.PastOrders.MoveKind;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ServedNeed;
import id.tanggap.review.IncidentReview.NeedMet;
import id.tanggap.sitrep.IncidentRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What each place needed, and what it got when. Orders count for the smallest place that their area lies in.
public final class NeedsMet {

    private final IncidentRecords records;
    private final Map<String, RegionCode> placeOf;
    private final ServedPlaces served;
    private final Map<Key, Long> ordered = new HashMap<>();

    private record Key(RegionCode place, String item) {}

    public NeedsMet(IncidentRecords records) {
        this.records = records;
        this.placeOf = ServedPlaces.placeOf(records.orders(), records.needyPlaces());
        this.served = records.served();
        var cancelled = records.orders().orders().stream()
                .filter(order -> order.state() == DispatchState.CANCELLED)
                .map(PastOrders.Order::code)
                .collect(Collectors.toSet());
        for (var goods : records.orders().goods()) {
            var place = placeOf.get(goods.order());
            if (place != null && !cancelled.contains(goods.order())) {
                ordered.merge(new Key(place, goods.item()), goods.quantity(), Long::sum);
            }
        }
    }

    /// By place, then in the order of the regime; without what is not needed.
    List<NeedMet> rows() {
        var rows = new ArrayList<NeedMet>();
        for (var place : records.needs()) {
            place.rows().stream()
                    .filter(row -> row.needed() > 0)
                    .forEach(row -> rows.add(row(new RegionCode(place.place()), row)));
        }
        return rows;
    }

    private NeedMet row(RegionCode place, PlaceNeeds.Row row) {
        var item = row.line().item();
        MovedGoods moved = served.of(place, item);
        return new NeedMet(
                place.value(),
                item,
                row.needed(),
                met(row, ordered.getOrDefault(new Key(place, item), 0L)),
                met(row, moved.delivered()),
                met(row, moved.inTransit()),
                met(row, moved.returned()),
                met(row, moved.lost()),
                row.served(moved.delivered(), moved.inTransit()).share(),
                metAt(moves(place, item), row));
    }

    private static long met(PlaceNeeds.Row row, long baseUnits) {
        return ServedNeed.met(row.measured(baseUnits));
    }

    /// Movements of an item for a place, in order.
    public List<Move> moves(RegionCode place, String item) {
        return records.orders().moves().stream()
                .filter(move -> move.item().equals(item) && place.equals(placeOf.get(move.order())))
                .toList();
    }

    private static @Nullable Instant metAt(Collection<Move> moves, PlaceNeeds.Row row) {
        var sum = 0L;
        for (var move : moves) {
            sum += move.kind() == MoveKind.DELIVERED ? move.quantity() : 0;
            if (met(row, sum) >= row.needed()) {
                return move.at();
            }
        }
        return null;
    }
}
