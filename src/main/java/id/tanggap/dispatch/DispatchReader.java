package id.tanggap.dispatch;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.delivery.Handover;
import id.tanggap.dispatch.delivery.HandoverRows;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.dispatch.team.CrewRows;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ledger.Consignments;
import id.tanggap.stock.reservation.StockReservations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Reads orders, with goods, people, vehicles, signings and log. Staff of a balai find only orders from or to sites of
/// their own.
@Service
public class DispatchReader {

    private final OrderRows orders;
    private final CrewRows crew;
    private final HandoverRows handovers;
    private final DispatchLog log;
    private final Consignments consignments;
    private final StockReservations reservations;
    private final Sites sites;

    DispatchReader(
            OrderRows orders,
            CrewRows crew,
            HandoverRows handovers,
            DispatchLog log,
            Consignments consignments,
            StockReservations reservations,
            Sites sites) {
        this.orders = orders;
        this.crew = crew;
        this.handovers = handovers;
        this.log = log;
        this.consignments = consignments;
        this.reservations = reservations;
        this.sites = sites;
    }

    /// An order with its ends.
    ///
    /// @param to the store that waits; null for a place that is none
    public record Found(
            DispatchOrder order, Site from, @Nullable Site to) {}

    public Optional<Found> find(OrderCode code, Viewer viewer) {
        return orders.find(code).map(this::found).filter(one -> DispatchPolicy.sees(viewer, one.from(), one.to()));
    }

    /// The order that a signed address opened.
    public Optional<Found> opened(long orderId) {
        return orders.find(orderId).map(this::found);
    }

    private Found found(DispatchOrder order) {
        var to = order.to().siteId();
        return new Found(
                order,
                sites.find(order.siteId()).orElseThrow(),
                to == null ? null : sites.find(to).orElse(null));
    }

    /// Newest first.
    ///
    /// @param before id of the last order of the page before; `Long.MAX_VALUE` for the first page
    public List<DispatchOrder> ofIncident(long incidentId, Viewer viewer, long before, int limit) {
        return orders.ofIncident(incidentId, DispatchPolicy.only(viewer), before, limit);
    }

    public List<DispatchOrder.Goods> goods(DispatchOrder order) {
        return orders.goods(order.id());
    }

    public List<DispatchOrder.UsedVehicle> vehicles(DispatchOrder order) {
        return orders.vehicles(order.id());
    }

    public List<DispatchOrder.Need> needs(DispatchOrder order) {
        return orders.needs(order.id());
    }

    /// Everybody who was asked, in this order.
    public List<CrewMember> people(DispatchOrder order) {
        return crew.of(order.id());
    }

    public List<Handover> handovers(DispatchOrder order) {
        return handovers.of(order.id());
    }

    /// Newest first.
    public List<DispatchLog.Line> log(DispatchOrder order) {
        return log.lines(order.id());
    }

    /// The goods by lot: what left and what became of it; before the departure, what is reserved.
    ///
    /// For each line, sent = delivered + returned + lost + in transit.
    public List<Consignments.Line> lines(DispatchOrder order) {
        var goods = orders.goods(order.id());
        var lines = new ArrayList<>(consignments.lines(goods.stream()
                .map(DispatchOrder.Goods::departureId)
                .filter(Objects::nonNull)
                .toList()));
        goods.stream().filter(one -> one.departureId() == null).forEach(one -> reservations
                .held(one.reservationId())
                .forEach(part -> lines.add(new Consignments.Line(
                        0, part.lotId(), one.itemId(), part.quantity(), 0, 0, 0, part.quantity()))));
        return lines;
    }
}
