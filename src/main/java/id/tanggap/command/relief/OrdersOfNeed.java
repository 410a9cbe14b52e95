package id.tanggap.command.relief;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /// @param delivered base units
    record Line(String order, String from, long delivered, long inTransit) {}

    /// In the order of their first movement.
    List<Line> of(RegionCode place, String item) {
        var sums = new LinkedHashMap<String, Line>();
        for (var move : orders.moves()) {
            var order = byCode.get(move.order());
            if (order != null && move.item().equals(item) && place.equals(placeOf.get(move.order()))) {
                sums.merge(move.order(), line(order, move), OrdersOfNeed::sum);
            }
        }
        return List.copyOf(sums.values());
    }

    private static Line line(PastOrders.Order order, PastOrders.Move move) {
        var quantity = move.quantity();
        return switch (move.kind()) {
            case SENT -> new Line(order.code(), order.from(), 0, quantity);
            case DELIVERED -> new Line(order.code(), order.from(), quantity, -quantity);
            case RETURNED, LOST -> new Line(order.code(), order.from(), 0, -quantity);
        };
    }

    private static Line sum(Line one, Line other) {
        return new Line(
                one.order(), one.from(), one.delivered() + other.delivered(), one.inTransit() + other.inTransit());
    }
}
