package id.tanggap.dispatch.history;

import id.tanggap.region.RegionCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What orders brought to places, and what is on the way, by place and item.
///
/// An order counts for the smallest of the places that its area lies in, and for no other: goods for a kecamatan are
/// not counted again for its kabupaten.
public final class ServedPlaces {

    private final Map<RegionCode, Map<String, MovedGoods>> goods = new HashMap<>();

    /// @param places that are asked for later
    public ServedPlaces(PastOrders orders, Collection<RegionCode> places) {
        var placeOf = placeOf(orders, places);
        orders.moves().stream()
                .filter(move -> placeOf.containsKey(move.order()))
                .collect(Collectors.groupingBy(move -> Objects.requireNonNull(placeOf.get(move.order()))))
                .forEach((place, moves) -> goods.put(place, MovedGoods.by(moves, PastOrders.Move::item)));
    }

    /// The place that each order serves, by code of the order; without orders to other areas.
    public static Map<String, RegionCode> placeOf(PastOrders orders, Collection<RegionCode> places) {
        return orders.orders().stream()
                .filter(order -> smallest(places, order.region()).isPresent())
                .collect(Collectors.toMap(PastOrders.Order::code, order -> smallest(places, order.region())
                        .orElseThrow()));
    }

    private static Optional<RegionCode> smallest(Collection<RegionCode> places, RegionCode region) {
        return places.stream()
                .filter(place -> place.contains(region))
                .max(Comparator.comparingInt(place -> place.value().length()));
    }

    public MovedGoods of(RegionCode place, String item) {
        return goods.getOrDefault(place, Map.of()).getOrDefault(item, MovedGoods.NOTHING);
    }
}
