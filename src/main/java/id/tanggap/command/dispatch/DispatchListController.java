package id.tanggap.command.dispatch;

import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.DispatchPolicy;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.incident.Incident;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.resource.vehicle.Vehicle;
import id.tanggap.resource.vehicle.VehicleState;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.stock.balance.SiteLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The orders of an incident, and the form of a new one.
@Controller
class DispatchListController {

    private static final int A_PAGE = 50;
    private static final int STORES = 60;
    private static final int FURTHEST_METRES = 1_500_000;

    private final DispatchOrders commands;
    private final DispatchReader orders;
    private final NewOrderParser parser;
    private final Sites sites;
    private final Stores stores;
    private final DispatchViews views;
    private final DispatchPages pages;

    DispatchListController(
            DispatchOrders commands,
            DispatchReader orders,
            NewOrderParser parser,
            Sites sites,
            Stores stores,
            DispatchViews views,
            DispatchPages pages) {
        this.commands = commands;
        this.orders = orders;
        this.parser = parser;
        this.sites = sites;
        this.stores = stores;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/incidents/{code}/dispatch")
    String list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var incident = pages.incident(code);
        var found = orders.ofIncident(
                incident.id(), request.viewer(), before == null ? Long.MAX_VALUE : before, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        model.addAttribute("incident", incident);
        model.addAttribute(
                "orders",
                shown.stream()
                        .map(DispatchOrder::code)
                        .map(one -> views.head(pages.order(one.value(), request.viewer()), request.reader()))
                        .toList());
        model.addAttribute("next", found.size() > A_PAGE ? shown.getLast().id() : null);
        model.addAttribute("gives", DispatchPolicy.gives(request.viewer()) && incident.isOpen());
        model.addAttribute("before", before);
        return request.part() ? "dispatch-list :: orders" : "dispatch-list";
    }

    @GetMapping("/incidents/{code}/dispatch/new")
    String form(@PathVariable String code, @RequestParam Map<String, String> sent, ViewerRequest request, Model model) {
        HttpErrors.admit(DispatchPolicy.gives(request.viewer()));
        var incident = pages.incident(code);
        var store = SiteCode.read(sent.getOrDefault("site", ""))
                .flatMap(sites::find)
                .orElse(null);
        model.addAttribute("incident", incident);
        model.addAttribute("stores", nearest(incident));
        model.addAttribute("store", store);
        model.addAttribute("goods", store == null ? List.of() : stores.goods(store));
        model.addAttribute("vehicles", store == null ? List.of() : stores.vehicles(store));
        model.addAttribute(
                "places",
                parser.likely(incident).stream()
                        .map(place -> new Option(place.value(), parser.label(place)))
                        .toList());
        model.addAttribute("fields", sent);
        model.addAttribute("key", sent.getOrDefault("key", UUID.randomUUID().toString()));
        return "dispatch-new";
    }

    public record Option(String code, String label) {}

    private List<Option> nearest(Incident incident) {
        var centre = incident.centre();
        return centre == null
                ? sites.open().stream()
                        .filter(site -> site.kind().stores())
                        .map(site -> new Option(site.code().value(), DispatchViews.storeLine(site)))
                        .toList()
                : sites.within(centre, FURTHEST_METRES, incident.origin().exercise()).stream()
                        .limit(STORES)
                        .map(near -> new Option(
                                near.site().code().value(),
                                DispatchViews.storeLine(near.site()) + " · " + near.metres() / 1000 + " km"))
                        .toList();
    }

    @PostMapping("/incidents/{code}/dispatch")
    String draft(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(DispatchPolicy.gives(request.viewer()));
        var incident = pages.incident(code);
        var wanted = parser.read(incident, new HashMap<>(sent), request.viewer());
        return switch (wanted) {
            case NewOrderParser.Read read ->
                switch (commands.draft(read.order())) {
                    case DispatchResult.Done done -> "redirect:/dispatch/" + done.code();
                    case DispatchResult.Refused refused ->
                        again(incident, sent, request.reader().refusal(refused.reason()), next);
                };
            case NewOrderParser.Wrong wrong ->
                again(incident, sent, request.reader().text(wrong.key()), next);
        };
    }

    private static String again(Incident incident, Map<String, String> sent, String problem, RedirectAttributes next) {
        next.addFlashAttribute("problem", problem);
        sent.forEach((field, value) -> {
            if (!field.equals("_csrf") && !value.isBlank()) {
                next.addAttribute(field, value);
            }
        });
        return "redirect:/incidents/" + incident.code() + "/dispatch/new";
    }

    /// What a store has that can be sent.
    @Component
    static class Stores {

        private final StockBalances balances;
        private final StockItems items;
        private final Vehicles vehicles;

        Stores(StockBalances balances, StockItems items, Vehicles vehicles) {
            this.balances = balances;
            this.items = items;
            this.vehicles = vehicles;
        }

        /// @param free neither reserved nor unusable, base units
        public record StoreGoods(String code, String name, String unit, long free) {}

        List<StoreGoods> goods(Site store) {
            return balances.items(store.id()).stream()
                    .filter(level -> free(level) > 0)
                    .map(level -> {
                        var item = items.find(level.itemId()).orElseThrow();
                        return new StoreGoods(item.code(), item.nameId(), item.baseUnit(), free(level));
                    })
                    .toList();
        }

        private static long free(SiteLevel level) {
            return level.quantity() - level.reserved() - level.unusable();
        }

        /// Ready ones that belong to the store or to its balai.
        List<Vehicle> vehicles(Site store) {
            return vehicles
                    .list(new Vehicles.Filter("", null, VehicleState.READY, store.balai()), Vehicles.Key.START, 40)
                    .stream()
                    .toList();
        }
    }
}
