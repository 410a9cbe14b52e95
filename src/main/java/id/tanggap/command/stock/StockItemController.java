package id.tanggap.command.stock;

import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.balance.MinimumLevels;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The catalogue of items, changed by supervisors, and the minimum levels of a store.
@Controller
class StockItemController {

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
        var weightless = all.stream().filter(item -> item.unitKg() == null).toList();
        var chosen = chosen(all, form);
        model.addAttribute("items", onlyWeightless(form) ? weightless : all);
        model.addAttribute("onlyWeightless", onlyWeightless(form));
        model.addAttribute("weightless", weightless.size());
        model.addAttribute("all", all.size());
        model.addAttribute(
                "categories",
                StockPage.categories(all, request.reader()).stream()
                        .collect(Collectors.toMap(StockPage.Option::code, StockPage.Option::label)));
        model.addAttribute("edits", request.viewer().supervises());
        model.addAttribute("chosen", chosen.map(StockItem::code).orElse(null));
        model.addAttribute("fields", chosen.map(StockItemController::fields).orElse(form.fields()));
        return "stock-catalogue";
    }

    /// Whether the page is for those whose weight nobody said: plans count 1 kg for them.
    private static boolean onlyWeightless(StockForm form) {
        return form.text("weight").equals("unknown");
    }

    /// The item of the address, whose form is open; none once the form was sent.
    private static Optional<StockItem> chosen(List<StockItem> all, StockForm form) {
        return all.stream()
                .filter(item -> form.text("code").isEmpty() && item.code().equals(form.text("item")))
                .findFirst();
    }

    private static Map<String, String> fields(StockItem item) {
        return Map.of(
                "code", item.code(),
                "nameId", item.nameId(),
                "nameEn", item.nameEn(),
                "category", item.category(),
                "base", item.baseUnit(),
                "pack", item.pack().unit(),
                "size", Integer.toString(item.packSize()),
                "shelf", Objects.toString(item.shelfDays(), ""),
                "kg", Objects.toString(item.unitKg(), ""));
    }

    @PostMapping("/stock/catalogue")
    String put(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().supervises());
        var answer = new StockAnswer(request, model, next);
        var list = onlyWeightless(form) ? "/stock/catalogue?weight=unknown" : "/stock/catalogue";
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
                kilograms(form));
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
        var text = form.text("kg").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,4})?") || Double.parseDouble(text) == 0) {
            throw new WrongFieldException("stock.problem.kg");
        }
        return Double.valueOf(text);
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
