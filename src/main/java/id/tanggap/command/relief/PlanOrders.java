package id.tanggap.command.relief;

import id.tanggap.access.Viewer;
import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.incident.Incident;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes dispatch orders of a chosen plan: a draft for each store and place, each once however often it is asked for.
@Component
class PlanOrders {

    private final DispatchOrders orders;
    private final Sites sites;
    private final StockItems items;

    PlanOrders(DispatchOrders orders, Sites sites, StockItems items) {
        this.orders = orders;
        this.sites = sites;
        this.items = items;
    }

    /// @param drafted new orders
    /// @param refused a reason for each order that could not be drafted, such as stock that is gone meanwhile
    record Report(int drafted, List<Reason> refused) {}

    /// Between which two codes goods go.
    private record Way(String from, String to) {}

    Report draft(Incident incident, ReliefPlan plan, PageReader reader) {
        var byCode = items.all().stream().collect(Collectors.toMap(StockItem::code, StockItem::id));
        var ways = plan.outcome().lines().stream()
                .filter(line -> line.quantity() > 0)
                .collect(Collectors.groupingBy(
                        line -> new Way(line.from(), line.to()), LinkedHashMap::new, Collectors.toList()));
        var refused = new ArrayList<Reason>();
        var drafted = 0;
        for (var way : ways.entrySet()) {
            var result = draft(incident, plan, goods(way.getValue(), byCode), order(way.getKey(), reader));
            switch (result) {
                case DispatchResult.Done done -> drafted += done.repeated() ? 0 : 1;
                case DispatchResult.Refused no -> refused.add(no.reason());
            }
        }
        return new Report(drafted, refused);
    }

    private record Target(Way way, Site store, Destination to, Viewer by) {}

    private Target order(Way way, PageReader reader) {
        var store = SiteCode.read(way.from()).flatMap(sites::find).orElseThrow();
        return new Target(
                way, store, Destination.place(new RegionCode(way.to()), reader.place(way.to())), reader.viewer());
    }

    private static List<NewOrder.Goods> goods(List<AllocationLine> lines, Map<String, Long> items) {
        return lines.stream()
                .map(line -> new NewOrder.Goods(Objects.requireNonNull(items.get(line.item())), line.quantity()))
                .toList();
    }

    private DispatchResult draft(Incident incident, ReliefPlan plan, List<NewOrder.Goods> goods, Target target) {
        return orders.draft(new NewOrder(
                "plan-%d-%s-%s"
                        .formatted(plan.id(), target.way().from(), target.way().to()),
                incident.id(),
                target.store().id(),
                target.to(),
                goods,
                List.of(),
                List.of(),
                ground(incident),
                "",
                target.by()));
    }

    /// The incident's declaration of emergency, if there is one.
    private static ReleaseGround ground(Incident incident) {
        var declaration = incident.facts().declaration();
        return declaration.exists()
                ? new ReleaseGround.Declaration(Stream.of(declaration.by(), declaration.number())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                : ReleaseGround.NONE;
    }
}
