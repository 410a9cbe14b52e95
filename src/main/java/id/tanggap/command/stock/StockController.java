package id.tanggap.command.stock;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionLevel;
import id.tanggap.resource.SiteKind;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.ViewerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What there is, over all stores: by item, the stores that have one item, and what expires.
@Controller
class StockController {

    private final StockBalances balances;
    private final StockItems items;
    private final StockFormatters formatters;
    private final Gazetteer gazetteer;

    StockController(StockBalances balances, StockItems items, StockFormatters formatters, Gazetteer gazetteer) {
        this.balances = balances;
        this.items = items;
        this.formatters = formatters;
        this.gazetteer = gazetteer;
    }

    /// @param only `low`: only items that some store has too little of; `held`: only items that some store has
    record FilterForm(
            @Nullable String category,
            @Nullable String kind,
            @Nullable String province,
            @Nullable String only) {

        StockFilter filter() {
            return new StockFilter(given(category), given(kind), given(province));
        }

        boolean low() {
            return "low".equals(only);
        }

        boolean held() {
            return "held".equals(only);
        }

        private static String given(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping("/stock")
    String overview(FilterForm form, ViewerRequest request, Model model) {
        var words = formatters.of(request.reader());
        var levels = balances.byItem(form.filter()).stream()
                .filter(level -> !form.low() || level.belowMinimum() > 0)
                .filter(level -> !form.held() || level.quantity() + level.inTransit() > 0)
                .map(level -> StockPageAssembler.level(level, words))
                .toList();
        model.addAttribute("rows", levels);
        choices(form, request, model);
        return "stock";
    }

    private void choices(FilterForm form, ViewerRequest request, Model model) {
        model.addAttribute("filter", form.filter());
        model.addAttribute("only", Objects.requireNonNullElse(form.only(), ""));
        model.addAttribute("categories", categories(request));
        model.addAttribute(
                "kinds",
                Arrays.stream(SiteKind.values())
                        .map(kind -> new StockPage.Option(
                                kind.code(), request.reader().text("stock.site." + kind.code())))
                        .toList());
        model.addAttribute("provinces", provinces());
    }

    private List<StockPage.Option> categories(ViewerRequest request) {
        return items.all().stream()
                .map(StockItem::category)
                .distinct()
                .map(code -> new StockPage.Option(code, request.reader().textOr("stock.category." + code, code)))
                .toList();
    }

    private List<StockPage.Option> provinces() {
        return gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.PROVINSI)
                .map(region -> new StockPage.Option(region.code().value(), region.name()))
                .toList();
    }

    @GetMapping("/stock/items/{code}")
    String item(@PathVariable String code, FilterForm form, ViewerRequest request, Model model) {
        var item = items.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = formatters.of(request.reader());
        model.addAttribute("item", item);
        model.addAttribute("name", item.name(request.locale()));
        model.addAttribute(
                "rows",
                balances.stores(item.id(), form.filter()).stream()
                        .filter(level -> !form.low() || level.belowMinimum())
                        .map(level -> StockPageAssembler.level(level, words))
                        .toList());
        choices(form, request, model);
        return "stock-item";
    }

    @GetMapping("/stock/expiring")
    String expiring(FilterForm form, ViewerRequest request, Model model) {
        var words = formatters.of(request.reader());
        var levels = balances.expiring(form.filter());
        model.addAttribute("levels", levels);
        model.addAttribute("rows", StockPageAssembler.lots(levels, words));
        choices(form, request, model);
        return "stock-expiring";
    }
}
