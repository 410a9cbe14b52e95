package id.tanggap.command.stock;

import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.lot.ReleaseRule;
import id.tanggap.web.request.ViewerRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form that records goods coming in.
@Controller
@RequestMapping("/stock/sites/{code}/receipts")
class StockReceiptController {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final StockSites sites;
    private final StockItems items;
    private final Lots lots;
    private final StockLedger ledger;
    private final StockPages pages;

    StockReceiptController(StockSites sites, StockItems items, Lots lots, StockLedger ledger, StockPages pages) {
        this.sites = sites;
        this.items = items;
        this.lots = lots;
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping("/new")
    String show(StockForm form, ViewerRequest request, Model model) {
        var site = sites.site(form.place("code"));
        pages.keepersHead(site, request, model);
        model.addAttribute("items", items.all());
        form.show(model);
        return "stock-in";
    }

    @PostMapping
    String record(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var site = sites.site(form.place("code"));
        var ways = new StockAnswer.Ways(
                "stock.done.receipts", "/stock/sites/" + site.code(), () -> show(form, request, model));
        return new StockAnswer(request, model, next).to(ways, () -> received(site, form, request));
    }

    private StockOutcome received(Site site, StockForm form, ViewerRequest request) {
        pages.keepersOnly(site, request);
        var recording = form.recording(request.viewer());
        var item = item(items, form);
        var quantity = form.amount(item, "");
        if (quantity == 0) {
            throw new WrongFieldException("stock.problem.amount");
        }
        return ledger.receive(site, List.of(new LotAmount(lots.of(item.id(), terms(form)), quantity)), recording);
    }

    static StockItem item(StockItems items, StockForm form) {
        return items.find(form.text("item")).orElseThrow(() -> new WrongFieldException("stock.problem.item"));
    }

    /// The terms of a lot, from the fields `year`, `expires`, `condition`, `donor` and `release`.
    static LotTerms terms(StockForm form) {
        try {
            return new LotTerms(
                    year(form.text("year")),
                    form.text("expires").isEmpty() ? null : LocalDate.parse(form.text("expires")),
                    form.text("condition").equals("damaged") ? LotCondition.DAMAGED : LotCondition.GOOD,
                    form.text("donor"),
                    form.text("release").isEmpty() ? ReleaseRule.FREE : ReleaseRule.DECLARATION);
        } catch (DateTimeException e) {
            throw new WrongFieldException("stock.problem.date");
        } catch (IllegalArgumentException e) {
            throw new WrongFieldException("stock.problem.long");
        }
    }

    private static @Nullable Integer year(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            throw new WrongFieldException("stock.problem.year");
        }
        var year = Integer.parseInt(text);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new WrongFieldException("stock.problem.year");
        }
        return year;
    }
}
