package id.tanggap.command.stock;

import id.tanggap.command.item.ItemNames;
import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.balance.MinimumLevels;
import id.tanggap.stock.item.ItemContent;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The catalogue of items, changed by supervisors, and the minimum levels of a store.
@Controller
class StockItemController {

    private static final String WEIGHT = "weight";
    private static final String CONTENT = "content";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 20;
    private static final int LARGEST_PACK = 100_000;

    private final StockItems items;
    private final StockSites sites;
    private final MinimumLevels minimums;

    StockItemController(StockItems items, StockSites sites, MinimumLevels minimums) {
        this.items = items;
        this.sites = sites;
        this.minimums = minimums;
    }

    @GetMapping("/stock/catalogue")
    String show(StockForm form, ViewerRequest request, Model model) {
        var all = items.all();
        var names = ItemNames.of(items, request.reader());
        var weightless = all.stream().filter(item -> item.unitKg() == null).toList();
        var contentless =
                all.stream().filter(item -> names.isUnknown(item.code())).toList();
        var only = only(form);
        var chosen = chosen(all, form);
        model.addAttribute(
                "items",
                switch (only) {
                    case WEIGHT -> weightless;
                    case CONTENT -> contentless;
                    default -> all;
                });
        model.addAttribute("only", only);
        model.addAttribute("weightless", weightless.size());
        model.addAttribute("contentless", contentless.size());
        model.addAttribute("all", all.size());
        model.addAttribute("units", ItemNames.needUnits());
        model.addAttribute("reader", request.reader());
        model.addAttribute(
                "categories",
                StockPage.categories(all, request.reader()).stream()
                        .collect(Collectors.toMap(StockPage.Option::code, StockPage.Option::label)));
        model.addAttribute("edits", request.viewer().supervises());
        model.addAttribute("chosen", chosen.map(StockItem::code).orElse(null));
        model.addAttribute(
                "fields", chosen.map(item -> fields(item, request.reader())).orElse(form.fields()));
        return "stock-catalogue";
    }

    /// What nobody said of the items that the page is for: their `weight`, for which plans count 1 kg, or their
    /// `content`, without which they meet no need; empty for all items.
    private static String only(StockForm form) {
        return Stream.of(WEIGHT, CONTENT)
                .filter(field -> form.text(field).equals("unknown"))
                .findFirst()
                .orElse("");
    }

    /// The item of the address, whose form is open; none once the form was sent.
    private static Optional<StockItem> chosen(List<StockItem> all, StockForm form) {
        return all.stream()
                .filter(item -> form.text("code").isEmpty() && item.code().equals(form.text("item")))
                .findFirst();
    }

    private static Map<String, String> fields(StockItem item, PageReader reader) {
        var content = item.content();
        return Map.ofEntries(
                Map.entry("code", item.code()),
                Map.entry("nameId", item.nameId()),
                Map.entry("nameEn", item.nameEn()),
                Map.entry("category", item.category()),
                Map.entry("base", item.baseUnit()),
                Map.entry("pack", item.pack().unit()),
                Map.entry("size", Integer.toString(item.packSize())),
                Map.entry("shelf", Objects.toString(item.shelfDays(), "")),
                Map.entry("kg", item.unitKg() == null ? "" : typed(BigDecimal.valueOf(item.unitKg()), reader)),
                Map.entry("holds", content == null ? "" : typed(content.number(), reader)),
                Map.entry("holdsUnit", content == null ? "" : content.unit()));
    }

    /// As people write it in a field: without points between thousands, which would be read as decimals.
    private static String typed(BigDecimal number, PageReader reader) {
        var separator = DecimalFormatSymbols.getInstance(reader.locale()).getDecimalSeparator();
        return number.stripTrailingZeros().toPlainString().replace('.', separator);
    }

    @PostMapping("/stock/catalogue")
    String put(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().supervises());
        var answer = new StockAnswer(request, model, next);
        var only = only(form);
        var list = only.isEmpty() ? "/stock/catalogue" : "/stock/catalogue?" + only + "=unknown";
        var ways = new StockAnswer.Ways("stock.done.item", list, () -> show(form, request, model));
        return answer.unlessWrong(ways, () -> {
            items.put(item(form), request.viewer().name());
            return answer.done(ways);
        });
    }

    private static StockItem item(StockForm form) {
        if (!form.text("code").matches("[a-z][a-z0-9-]{1,39}")
                || !form.text("category").matches("[a-z][a-z0-9-]{1,39}")) {
            throw new WrongFieldException("stock.problem.code");
        }
        return new StockItem(
                0,
                form.text("code"),
                words(form, "nameId", LONGEST_NAME),
                words(form, "nameEn", LONGEST_NAME),
                form.text("category"),
                words(form, "base", LONGEST_UNIT),
                new StockItem.Pack(words(form, "pack", LONGEST_UNIT), whole(form, "size", LARGEST_PACK)),
                shelf(form),
                kilograms(form),
                content(form));
    }

    private static String words(StockForm form, String field, int longest) {
        var text = form.text(field);
        if (text.isEmpty() || text.length() > longest) {
            throw new WrongFieldException("stock.problem.name");
        }
        return text;
    }

    private static int whole(StockForm form, String field, int most) {
        var text = form.text(field);
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new WrongFieldException("stock.problem.amount");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Integer shelf(StockForm form) {
        return form.text("shelf").isEmpty() ? null : whole(form, "shelf", LARGEST_PACK);
    }

    /// As people write it, with a comma or a point.
    private static @Nullable Double kilograms(StockForm form) {
        var number = positive(form, "kg");
        return number == null ? null : number.doubleValue();
    }

    /// How much of a unit of needs a base unit holds.
    private static ItemContent.@Nullable Amount content(StockForm form) {
        var number = positive(form, "holds");
        if (number == null) {
            return null;
        }
        var unit = form.text("holdsUnit");
        if (!ItemNames.needUnits().contains(unit)) {
            throw new WrongFieldException("stock.problem.holds");
        }
        return new ItemContent.Amount(number, unit);
    }

    private static @Nullable BigDecimal positive(StockForm form, String field) {
        var text = form.text(field).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,4})?") || new BigDecimal(text).signum() == 0) {
            throw new WrongFieldException("stock.problem." + field);
        }
        return new BigDecimal(text);
    }

    @PostMapping("/stock/sites/{code}/minimums")
    String minimum(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var site = sites.site(form.place("code"));
        var address = "/stock/sites/" + site.code();
        var answer = new StockAnswer(request, model, next);
        var ways = new StockAnswer.Ways(
                "stock.done.minimum", address, () -> StockReservationController.problem(address, answer));
        return answer.to(ways, () -> minimum(form, request));
    }

    private StockOutcome minimum(StockForm form, ViewerRequest request) {
        var item = StockReceiptController.item(items, form);
        return minimums.set(
                sites.site(form.place("code")), item.id(), form.amount(item, ""), form.recording(request.viewer()));
    }
}
