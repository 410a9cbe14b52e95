package id.tanggap.api.dispatch;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.delivery.Handover;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.Consignments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The orders of an incident for programs; with the token of a balai those from or to its own sites.
@RestController
@Tag(name = "Dispatch")
class DispatchApiController {

    private static final int PAGE = 50;

    private final Incidents incidents;
    private final DispatchReader orders;
    private final StockItems items;

    DispatchApiController(Incidents incidents, DispatchReader orders, StockItems items) {
        this.incidents = incidents;
        this.orders = orders;
        this.items = items;
    }

    /// @param next the code after which the next page begins; null on the last one
    record Page(List<OrderView> orders, @Nullable String next) {}

    @GetMapping("/api/v1/incidents/{code}/dispatch")
    @Operation(
            summary = "Orders of an incident",
            description = "Newest first, 50 a page, with what became of their goods. after is the next of the page"
                    + " before.")
    Page list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        var incident = IncidentCode.parse(code)
                .flatMap(incidents::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such incident."));
        var before = after == null
                ? Long.MAX_VALUE
                : OrderCode.parse(after)
                        .flatMap(one -> orders.find(one, viewer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such order."))
                        .order()
                        .id();
        var found = orders.ofIncident(incident.id(), viewer, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                shown.stream().map(order -> view(order, viewer)).toList(),
                found.size() > PAGE ? shown.getLast().code().value() : null);
    }

    private OrderView view(DispatchOrder order, Viewer viewer) {
        var ends = orders.find(order.code(), viewer).orElseThrow();
        var to = order.to();
        return new OrderView(
                order.code().value(),
                order.state().code(),
                ends.from().code().value(),
                new OrderView.Place(to.region().value(), to.name(), code(ends.to())),
                order.origin().at(),
                goods(order),
                people(order),
                orders.handovers(order).stream().anyMatch(Handover::isOpen));
    }

    private static @Nullable String code(@Nullable Site site) {
        return site == null ? null : site.code().value();
    }

    private List<OrderView.Goods> goods(DispatchOrder order) {
        var lines = order.state().hasLeft() ? orders.lines(order) : List.<Consignments.Line>of();
        return orders.goods(order).stream()
                .map(one -> {
                    var own = lines.stream()
                            .filter(line -> line.itemId() == one.itemId())
                            .toList();
                    return new OrderView.Goods(
                            items.find(one.itemId()).orElseThrow().code(),
                            one.quantity(),
                            sum(own, Consignments.Line::delivered),
                            sum(own, Consignments.Line::returned),
                            sum(own, Consignments.Line::lost),
                            sum(own, Consignments.Line::inTransit));
                })
                .toList();
    }

    private static long sum(List<Consignments.Line> lines, ToLongFunction<Consignments.Line> what) {
        return lines.stream().mapToLong(what).sum();
    }

    private OrderView.People people(DispatchOrder order) {
        var states = orders.people(order).stream().map(CrewMember::state).toList();
        return new OrderView.People(
                orders.needs(order).stream()
                        .mapToInt(DispatchOrder.Need::people)
                        .sum(),
                (int) states.stream()
                        .filter(state -> state.isActive() && state != DispatchState.WAITING)
                        .count(),
                (int) states.stream()
                        .filter(state -> state == DispatchState.WAITING)
                        .count());
    }
}
