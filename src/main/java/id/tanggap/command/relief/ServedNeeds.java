package id.tanggap.command.relief;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.PastOrders.MoveKind;
import id.tanggap.region.RegionCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What orders of an incident have brought to its places, and what is on the way.
final class ServedNeeds {

    private final PastOrders orders;
    private final Map<String, PastOrders.Order> byCode;

    ServedNeeds(PastOrders orders) {
        this.orders = orders;
        this.byCode = orders.orders().stream().collect(Collectors.toMap(PastOrders.Order::code, Function.identity()));
    }

    /// In base units.
    record Served(long delivered, long inTransit) {

        boolean isNothing() {
            return delivered == 0 && inTransit == 0;
        }

        /// What is neither handed over nor on the way.
        long open(long needed) {
            return Math.max(0, needed - delivered - inTransit);
        }
    }

    /// Of one item, by orders to a place or to an area inside it.
    Served of(RegionCode place, String item) {
        var moved = new EnumMap<MoveKind, Long>(MoveKind.class);
        for (var move : orders.moves()) {
            var order = byCode.get(move.order());
            if (order != null && move.item().equals(item) && place.contains(order.region())) {
                moved.merge(move.kind(), move.quantity(), Long::sum);
            }
        }
        var delivered = moved.getOrDefault(MoveKind.DELIVERED, 0L);
        var inTransit = moved.getOrDefault(MoveKind.SENT, 0L)
                - delivered
                - moved.getOrDefault(MoveKind.RETURNED, 0L)
                - moved.getOrDefault(MoveKind.LOST, 0L);
        return new Served(delivered, inTransit);
    }
}
