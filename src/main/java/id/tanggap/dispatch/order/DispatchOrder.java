package id.tanggap.dispatch.order;

import id.tanggap.access.Role;
import id.tanggap.stock.ReleaseGround;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order to send goods, people and vehicles.
///
/// @param terms how it may leave, and how long people have to answer
/// @param version counts the changes, from 1
public record DispatchOrder(
        long id,
        OrderCode code,
        long incidentId,
        long siteId,
        Destination to,
        DispatchState state,
        String note,
        Terms terms,
        Origin origin,
        long version) {

    /// @param ground for goods that need a declaration
    /// @param answerTime after which the next person is asked
    public record Terms(ReleaseGround ground, Duration answerTime) {}

    /// @param role of who gave it: by its authority goods leave
    public record Origin(Instant at, String by, @Nullable Long userId, Role role) {}

    /// Goods of an order.
    ///
    /// @param quantity ordered, base units
    /// @param departureId the movement with which they left; null before
    public record Goods(
            long itemId,
            long quantity,
            long reservationId,
            @Nullable Long departureId) {}

    /// @param released it serves this order no more
    public record UsedVehicle(long vehicleId, boolean released) {}

    /// @param skill empty for anybody
    public record Need(int no, String skill, int people) {}
}
