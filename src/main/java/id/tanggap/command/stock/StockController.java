package id.tanggap.command.stock;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionLevel;
import id.tanggap.resource.site.SiteKind;
import id.tanggap.stock.balance.SiteLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.item.StockItemHistory;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What there is, over all stores: by item, the stores that have one item, and what expires.
@Controller
class StockController {

    private static final int CHANGES = 20;

    private final StockBalances balances;
    private final StockItems items;
    private final StockFormatters formatters;
    private final Gazetteer gazetteer;
    private final StockVicinities vicinities;
    private final StockItemHistory history;

    StockController(
            StockBalances balances,
            StockItems items,
            StockFormatters formatters,
            Gazetteer gazetteer,
            StockVicinities vicinities,
            StockItemHistory history) {
        this.balances = balances;
        this.items = items;
        this.formatters = formatters;
        this.gazetteer = gazetteer;
        this.vicinities = vicinities;
        this.history = history;
    }

    /// @param only `low`: only items that some store has too little of; `held`: only items that some store has
    /// @param near only stores around this point; see `StockVicinity`
    record FilterForm(
            @Nullable String category,
            @Nullable String kind,
            @Nullable String province,
            @Nullable String only,
            @Nullable String near,
            @Nullable String km,
            @Nullable String incident) {

        StockFilter filter(StockVicinity vicinity) {
            return new StockFilter(given(category), given(kind), given(province), vicinity.sites());
        }

        /// As parameters of an address; without those that are not given.
        Map<String, String> where() {
            var where = new LinkedHashMap<String, String>();
            where.put("near", given(near));
            where.put("km", given(km));
            where.put("incident", given(incident));
            where.values().removeIf(String::isEmpty);
            return where;
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
        var vicinity = vicinities.read(form, request.reader());
        var levels = balances.byItem(form.filter(vicinity)).stream()
                .filter(level -> !form.low() || level.belowMinimum() > 0)
                .filter(level -> !form.held() || level.quantity() + level.inTransit() > 0)
                .map(level -> StockPageAssembler.level(level, words))
                .toList();
        model.addAttribute("rows", levels);
        choices(form, vicinity, request, model);
        return "stock";
    }

    private void choices(FilterForm form, StockVicinity vicinity, ViewerRequest request, Model model) {
        model.addAttribute("filter", form.filter(vicinity));
        model.addAttribute("vicinity", vicinity);
        model.addAttribute("where", form.where());
        model.addAttribute("only", Objects.requireNonNullElse(form.only(), ""));
        model.addAttribute("categories", StockPage.categories(items.all(), request.reader()));
        model.addAttribute(
                "kinds",
                Arrays.stream(SiteKind.values())
                        .map(kind -> new StockPage.Option(
                                kind.code(), request.reader().text("stock.site." + kind.code())))
                        .toList());
        model.addAttribute("provinces", provinces());
    }

    private List<StockPage.Option> provinces() {
        return gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.PROVINSI)
                .map(region -> new StockPage.Option(region.code().value(), region.name()))
                .toList();
    }

    @GetMapping("/stock/items/{code}")
    String item(@PathVariable String code, FilterForm form, ViewerRequest request, Model model) {
        var item = items.find(code).orElseThrow(HttpErrors::notFound);
        var words = formatters.of(request.reader());
        model.addAttribute("item", item);
        model.addAttribute("name", item.name(request.locale()));
        var vicinity = vicinities.read(form, request.reader());
        var levels = balances.stores(item.id(), form.filter(vicinity)).stream()
                .filter(level -> !form.low() || level.belowMinimum())
                .sorted(vicinity.nearestFirst())
                .toList();
        model.addAttribute(
                "rows",
                levels.stream()
                        .map(level -> vicinity.say(StockPageAssembler.level(level, words), level, request.reader()))
                        .toList());
        model.addAttribute(
                "free",
                words.quantity(
                        item.id(), levels.stream().mapToLong(SiteLevel::free).sum()));
        model.addAttribute(
                "changes",
                history.of(item.id(), CHANGES).stream()
                        .map(change -> ChangeRow.of(change, request.reader()))
                        .toList());
        choices(form, vicinity, request, model);
        return "stock-item";
    }

    /// @param what the field, and the store if it is a minimum
    record ChangeRow(String at, String actor, String what, String before, String after) {

        static ChangeRow of(StockItemHistory.Change change, PageReader reader) {
            var field = reader.text("stock.changed." + change.field());
            return new ChangeRow(
                    reader.brief(change.at()),
                    change.actor(),
                    change.site() == null ? field : field + " · " + change.site(),
                    value(change.field(), change.before(), reader),
                    value(change.field(), change.after(), reader));
        }

        /// Weights and contents may have decimals: "0,6 liter".
        private static String value(String field, @Nullable String value, PageReader reader) {
            if (value == null) {
                return "–";
            }
            if (!field.equals("unit-kg") && !field.equals("content")) {
                return value;
            }
            var parts = value.split(" ", 2);
            return reader.decimal(new BigDecimal(parts[0])) + (parts.length == 2 ? " " + parts[1] : "");
        }
    }

    @GetMapping("/stock/expiring")
    String expiring(FilterForm form, ViewerRequest request, Model model) {
        var words = formatters.of(request.reader());
        var vicinity = vicinities.read(form, request.reader());
        var levels = balances.expiring(form.filter(vicinity));
        model.addAttribute("levels", levels);
        model.addAttribute("rows", StockPageAssembler.lots(levels, words));
        choices(form, vicinity, request, model);
        return "stock-expiring";
    }
}
