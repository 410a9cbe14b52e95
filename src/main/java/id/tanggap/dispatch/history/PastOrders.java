package id.tanggap.dispatch.history;

import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The orders of an incident as they were at a past time.
///
/// @param orders by id, oldest first
/// @param goods what was ordered, by order and item
/// @param moves what was moved for the orders, in the order of the movements
/// @param people the state of everybody who was asked
/// @param steps every change of state of an order by then, oldest first
/// @param conflicts signed handovers that waited for a person
public record PastOrders(
        List<Order> orders,
        List<OrderedGoods> goods,
        List<Move> moves,
        List<CrewState> people,
        List<Step> steps,
        List<Conflict> conflicts) {

    public PastOrders {
        orders = List.copyOf(orders);
        goods = List.copyOf(goods);
        moves = List.copyOf(moves);
        people = List.copyOf(people);
        steps = List.copyOf(steps);
        conflicts = List.copyOf(conflicts);
    }

    /// @param region code of the area that it goes to
    /// @param since when it came into its state
    public record Order(
            String code,
            DispatchState state,
            Instant createdAt,
            Instant since,
            End sender,
            End receiver,
            RegionCode region) {

        /// Name of the site that sends.
        public String from() {
            return sender.name();
        }

        /// Name of the place or site that receives.
        public String to() {
            return receiver.name();
        }
    }

    /// Where an order begins or ends.
    ///
    /// @param site code; empty for a place that is no site
    /// @param point null if nobody knows it
    public record End(String site, String name, @Nullable GeoPoint point) {}

    /// @param item code of the item
    /// @param quantity base units
    public record OrderedGoods(String order, String item, long quantity) {}

    /// What happened to goods of an order.
    public enum MoveKind {
        SENT,
        /// Handed over to people, or arrived in the store that waited for them.
        DELIVERED,
        RETURNED,
        LOST
    }

    /// A movement of stock, of one item.
    ///
    /// @param movement id of the movement
    /// @param quantity base units
    public record Move(String order, String item, MoveKind kind, long quantity, long movement, Instant at) {}

    /// @param kind of the roster, such as `tagana`
    public record CrewState(String order, String kind, DispatchState state, Instant since) {}

    public record Step(String order, DispatchState to, Instant at) {}

    public record Conflict(String order, Instant arrivedAt) {}
}
