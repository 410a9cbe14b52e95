package id.tanggap.command.stock;

import id.tanggap.resource.site.Site;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.count.StockCounts;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockCard;
import id.tanggap.stock.ledger.StockMovements;
import id.tanggap.stock.reservation.StockReservations;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One store: what it has, what is on its way, who has reserved what, its movements, and the stock card of each item.
@Controller
class StockSiteController {

    private static final int MOVEMENTS = 20;
    private static final int CARD = 50;

    private final StockSites sites;
    private final StockBalances balances;
    private final StockMovements movements;
    private final StockReservations reservations;
    private final StockCounts counts;
    private final StockCard card;
    private final StockItems items;
    private final StockPages pages;

    StockSiteController(
            StockSites sites,
            StockBalances balances,
            StockMovements movements,
            StockReservations reservations,
            StockCounts counts,
            StockCard card,
            StockItems items,
            StockPages pages) {
        this.sites = sites;
        this.balances = balances;
        this.movements = movements;
        this.reservations = reservations;
        this.counts = counts;
        this.card = card;
        this.items = items;
        this.pages = pages;
    }

    @GetMapping("/stock/sites/{code}")
    String store(@PathVariable String code, ViewerRequest request, Model model) {
        var site = sites.site(code);
        var words = pages.words(request);
        pages.head(site, request, model);
        model.addAttribute(
                "levels",
                balances.items(site.id()).stream()
                        .map(level -> StockPageAssembler.level(level, words))
                        .toList());
        model.addAttribute("lots", StockPageAssembler.lots(balances.lots(site.id()), words));
        model.addAttribute("transit", pages.rows().movements(movements.inTransit(site.id()), words));
        model.addAttribute("reservations", StockPageAssembler.reservations(reservations.active(site.id()), words));
        model.addAttribute(
                "movements", pages.rows().movements(movements.before(site.id(), Long.MAX_VALUE, MOVEMENTS), words));
        model.addAttribute("count", counts.running(site).orElse(null));
        model.addAttribute("items", items.all());
        model.addAttribute("cards", cards(site, words));
        model.addAttribute(
                "counted", counts.last(site).map(request.reader()::full).orElse(null));
        return "stock-site";
    }

    /// Items that the store has or had.
    private List<StockPage.Option> cards(Site site, StockFormatter words) {
        return movements.items(site.id()).stream()
                .map(id -> new StockPage.Option(words.item(id).code(), words.name(id)))
                .toList();
    }

    @GetMapping("/stock/sites/{code}/movements")
    String movements(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var site = sites.site(code);
        var found = movements.before(site.id(), Objects.requireNonNullElse(before, Long.MAX_VALUE), CARD + 1);
        var shown = found.subList(0, Math.min(CARD, found.size()));
        pages.head(site, request, model);
        model.addAttribute("movements", pages.rows().movements(shown, pages.words(request)));
        model.addAttribute("next", found.size() > CARD ? shown.getLast().id() : null);
        return "stock-movements";
    }

    /// @param before where the page before ended: `time,movement,lot`
    @GetMapping("/stock/sites/{code}/cards/{item}")
    String card(
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String before,
            ViewerRequest request,
            Model model) {
        var site = sites.site(path.getOrDefault("code", ""));
        var item = items.find(path.getOrDefault("item", "")).orElseThrow(HttpErrors::notFound);
        var found = card.page(site.id(), item.id(), key(before), CARD + 1);
        var shown = found.subList(0, Math.min(CARD, found.size()));
        pages.head(site, request, model);
        model.addAttribute("name", item.name(request.locale()));
        model.addAttribute("item", item);
        model.addAttribute("rows", pages.rows().card(item.id(), shown, pages.words(request)));
        model.addAttribute("next", found.size() > CARD ? text(shown.getLast().key()) : null);
        return "stock-card";
    }

    private static String text(StockCard.Key key) {
        return key.at() + "," + key.movementId() + "," + key.lotId();
    }

    private static StockCard.Key key(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3) {
            return StockCard.Key.NEWEST;
        }
        try {
            return new StockCard.Key(Instant.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeParseException | NumberFormatException e) {
            return StockCard.Key.NEWEST;
        }
    }
}
