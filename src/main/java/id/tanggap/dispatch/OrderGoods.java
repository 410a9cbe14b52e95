package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.order.RefusedDispatchException;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ledger.Consignments;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.reservation.ReservationOutcome;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The goods of an order: kept by a reservation from the draft on, in transit from the departure on. Part of the
/// caller's transaction, which has locked the order.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderGoods {

    private final OrderRows orders;
    private final StockReservations reservations;
    private final Consignments consignments;
    private final Sites sites;
    private final Clock clock;
    private final Duration kept;

    OrderGoods(
            OrderRows orders,
            StockReservations reservations,
            Consignments consignments,
            Sites sites,
            Clock clock,
            @Value("${tanggap.dispatch.keep-goods:7d}") Duration kept) {
        this.orders = orders;
        this.reservations = reservations;
        this.consignments = consignments;
        this.sites = sites;
        this.clock = clock;
        this.kept = kept;
    }

    void keep(DispatchOrder order, NewOrder.Goods goods, DispatchActor by) {
        orders.addGoods(order.id(), goods, reserve(order, goods, "draft", by));
    }

    private long reserve(DispatchOrder order, NewOrder.Goods goods, String why, DispatchActor by) {
        var wish = new ReservationRequest(
                site(order),
                goods.itemId(),
                goods.quantity(),
                order.code() + " " + order.to().name(),
                clock.instant().plus(kept),
                false);
        return switch (reservations.reserve(wish, recording(order, why + ":" + goods.itemId(), "", by))) {
            case ReservationOutcome.Reserved reserved -> reserved.id();
            case ReservationOutcome.TooLittle lack ->
                throw because(
                        "refused.dispatch.short",
                        goods.quantity(),
                        lack.possible().found(),
                        lack.possible().missing());
            case ReservationOutcome.Refused refused -> throw new RefusedDispatchException(refused.reason());
        };
    }

    private Site site(DispatchOrder order) {
        return sites.find(order.siteId()).orElseThrow();
    }

    private static Recording recording(DispatchOrder order, String what, String reason, DispatchActor by) {
        return new Recording(
                "dispatch:" + order.id() + ":" + what,
                by.keeper(order.origin().role()),
                reason,
                order.code().value());
    }

    /// Lets go of all that is still reserved.
    void letGo(DispatchOrder order, DispatchActor by) {
        for (var goods : orders.goods(order.id())) {
            if (isKept(goods)) {
                reservations.release(goods.reservationId(), recording(order, "release:" + goods.itemId(), "", by));
            }
        }
    }

    private boolean isKept(DispatchOrder.Goods goods) {
        return goods.departureId() == null
                && reservations
                        .find(goods.reservationId())
                        .filter(reservation -> reservation.active(clock.instant()))
                        .isPresent();
    }

    /// The goods leave the store. What is no longer reserved, because the order waited for days, is reserved anew.
    void depart(DispatchOrder order, DispatchActor by) {
        for (var goods : orders.goods(order.id())) {
            if (goods.departureId() == null) {
                var reservation = isKept(goods)
                        ? goods.reservationId()
                        : reserve(
                                order,
                                new NewOrder.Goods(goods.itemId(), goods.quantity()),
                                "again" + UUID.randomUUID(),
                                by);
                var departure = consignments.depart(
                        order.siteId(),
                        order.to().siteId(),
                        new Outgoing(
                                reservations.held(reservation), order.terms().ground(), reservation),
                        recording(order, "departure:" + goods.itemId(), "", by));
                orders.departed(order.id(), goods.itemId(), departure);
            }
        }
    }

    List<Consignments.Line> lines(DispatchOrder order) {
        return consignments.lines(orders.goods(order.id()).stream()
                .map(DispatchOrder.Goods::departureId)
                .filter(Objects::nonNull)
                .toList());
    }

    /// What happened to goods in transit.
    enum Fate {
        DELIVERED,
        RETURNED,
        LOST
    }

    /// Amounts of 0 are left out.
    ///
    /// @param amounts by lot, base units
    /// @param settlement whose key tells it from others of the order
    void settle(DispatchOrder order, Fate fate, Map<Long, Long> amounts, Settlement settlement) {
        Map<Long, Map<Long, Long>> byDeparture = new TreeMap<>();
        var lines = lines(order);
        amounts.forEach((lot, amount) -> {
            if (amount > 0) {
                var line = lines.stream()
                        .filter(one -> one.lotId() == lot)
                        .findFirst()
                        .orElseThrow(() -> because("refused.dispatch.lot"));
                byDeparture
                        .computeIfAbsent(line.departureId(), departure -> new TreeMap<>())
                        .put(lot, amount);
            }
        });
        byDeparture.forEach((departure, lots) -> {
            var goods = lots.entrySet().stream()
                    .map(lot -> new LotAmount(lot.getKey(), lot.getValue()))
                    .toList();
            var recording = recording(
                    order, settlement.key() + ":" + fate + ":" + departure, settlement.reason(), settlement.by());
            switch (fate) {
                case DELIVERED -> consignments.deliver(departure, goods, recording);
                case RETURNED -> consignments.bringBack(departure, goods, recording);
                case LOST -> consignments.lose(departure, goods, recording);
            }
        });
    }

    record Settlement(String key, String reason, DispatchActor by) {}
}
