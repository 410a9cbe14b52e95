package id.tanggap.command.stock;

import id.tanggap.resource.site.Site;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.ledger.StockMovement;
import id.tanggap.stock.ledger.StockMovements;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One movement, and what goes on from it: its arrival, what was lost on the way, what came back, its correction.
@Controller
@RequestMapping("/stock/movements/{id}")
class StockMovementController {

    private final StockMovements movements;
    private final StockSites sites;
    private final StockItems items;
    private final StockLedger ledger;
    private final StockPages pages;

    StockMovementController(
            StockMovements movements, StockSites sites, StockItems items, StockLedger ledger, StockPages pages) {
        this.movements = movements;
        this.sites = sites;
        this.items = items;
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping
    String show(StockForm form, ViewerRequest request, Model model) {
        var movement = movement(form);
        var store = sites.site(movement.siteId());
        pages.head(store, request, model);
        model.addAttribute(
                "movement",
                pages.rows().movements(List.of(movement), pages.words(request)).getFirst());
        model.addAttribute("kind", movement.kind().code());
        model.addAttribute("of", movement.ofId());
        model.addAttribute("receives", StockKeepers.keeps(request.viewer(), waiting(movement, store)));
        model.addAttribute("corrects", movement.kind() != MovementKind.CORRECTION);
        form.show(model);
        return "stock-movement";
    }

    /// The store that says what arrived, or what came back.
    private Site waiting(StockMovement movement, Site store) {
        return movement.otherSiteId() == null ? store : sites.site(movement.otherSiteId());
    }

    private StockMovement movement(StockForm form) {
        return movements.find(form.number("id")).orElseThrow(HttpErrors::notFound);
    }

    @PostMapping("/{step:arrivals|losses|returns|correction}")
    String go(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var movement = movement(form);
        var ways = new StockAnswer.Ways(
                "stock.done." + form.place("step"),
                "/stock/movements/" + movement.id(),
                () -> show(form, request, model));
        return new StockAnswer(request, model, next).to(ways, () -> recorded(movement, form, request));
    }

    private StockOutcome recorded(StockMovement movement, StockForm form, ViewerRequest request) {
        var recording = form.recording(request.viewer());
        return switch (form.place("step")) {
            case "arrivals" -> ledger.arrive(movement.id(), goods(movement, form), recording);
            case "losses" -> ledger.loseInTransit(movement.id(), goods(movement, form), recording);
            case "returns" -> ledger.giveBack(movement.id(), goods(movement, form), recording);
            default -> ledger.correct(movement.id(), recording);
        };
    }

    private List<LotAmount> goods(StockMovement movement, StockForm form) {
        return form.goods(movement.lines().stream()
                .map(line -> new StockForm.Asked(
                        line.lotId(), items.find(line.itemId()).orElseThrow()))
                .toList());
    }
}
