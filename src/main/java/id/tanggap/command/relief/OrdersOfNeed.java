package id.tanggap.command.relief;

import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The orders behind what is met and on the way of one need: who brought how much to the place.
final class OrdersOfNeed {

    private final PastOrders orders;
    private final Map<String, PastOrders.Order> byCode;
    private final Map<String, RegionCode> placeOf;

    /// @param places that are asked for later; an order counts for the smallest one that it lies in
    OrdersOfNeed(PastOrders orders, List<RegionCode> places) {
        this.orders = orders;
        this.byCode = orders.orders().stream().collect(Collectors.toMap(PastOrders.Order::code, Function.identity()));
        this.placeOf = ServedPlaces.placeOf(orders, places);
    }

    /// @param from name of the store
    /// @param delivered base units of the goods, as `inTransit`
    record Line(String order, String from, long delivered, long inTransit, String unit) {}

    /// In the order of their codes.
    ///
    /// @param unit of the goods
    List<Line> of(RegionCode place, String item, String unit) {
        var moves = orders.moves().stream()
                .filter(move -> move.item().equals(item) && place.equals(placeOf.get(move.order())))
                .filter(move -> byCode.containsKey(move.order()))
                .toList();
        return MovedGoods.by(moves, PastOrders.Move::order).entrySet().stream()
                .map(sum -> line(sum.getKey(), sum.getValue(), unit))
                .toList();
    }

    private Line line(String code, MovedGoods goods, String unit) {
        return new Line(
                code, Objects.requireNonNull(byCode.get(code)).from(), goods.delivered(), goods.inTransit(), unit);
    }
}
