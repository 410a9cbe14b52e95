package id.tanggap.command.stock;

import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Forms that record goods leaving a store, lot by lot: given out, sent to another store, or lost.
@Controller
@RequestMapping("/stock/sites/{code}/{kind:issues|transfers|losses}")
class StockRecordController {

    private static final Set<String> RELEASING = Set.of("issues", "transfers");

    private final StockSites sites;
    private final Sites all;
    private final StockBalances balances;
    private final StockItems items;
    private final StockLedger ledger;
    private final StockPages pages;

    StockRecordController(
            StockSites sites,
            Sites all,
            StockBalances balances,
            StockItems items,
            StockLedger ledger,
            StockPages pages) {
        this.sites = sites;
        this.all = all;
        this.balances = balances;
        this.items = items;
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping("/new")
    String show(StockForm form, ViewerRequest request, Model model) {
        var site = sites.site(form.place("code"));
        pages.keepersOnly(site, request);
        var levels = balances.lots(site.id());
        pages.head(site, request, model);
        model.addAttribute("kind", form.place("kind"));
        model.addAttribute("lots", StockPageAssembler.lots(levels, pages.words(request)));
        form.show(model);
        model.addAttribute("releases", RELEASING.contains(form.place("kind")));
        model.addAttribute("stores", form.place("kind").equals("transfers") ? others(site) : List.of());
        return "stock-out";
    }

    private List<Site> others(Site site) {
        return all.open().stream().filter(one -> one.id() != site.id()).toList();
    }

    @PostMapping
    String record(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var site = sites.site(form.place("code"));
        var ways = new StockAnswer.Ways(
                "stock.done." + form.place("kind"), "/stock/sites/" + site.code(), () -> show(form, request, model));
        return new StockAnswer(request, model, next).to(ways, () -> recorded(site, form, request));
    }

    private StockOutcome recorded(Site site, StockForm form, ViewerRequest request) {
        var recording = form.recording(request.viewer());
        var goods = goods(site, form);
        return switch (form.place("kind")) {
            case "issues" -> ledger.issue(site, new Outgoing(goods, form.ground(), null), recording);
            case "transfers" ->
                ledger.depart(site, sites.site(form.text("to")), new Outgoing(goods, form.ground(), null), recording);
            default -> ledger.lose(site, goods, recording);
        };
    }

    private List<LotAmount> goods(Site site, StockForm form) {
        var known = items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
        return form.goods(balances.lots(site.id()).stream()
                .map(level -> new StockForm.Asked(
                        level.lot().id(),
                        Objects.requireNonNull(known.get(level.lot().itemId()))))
                .toList());
    }
}
