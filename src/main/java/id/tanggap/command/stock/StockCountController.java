package id.tanggap.command.stock;

import id.tanggap.access.Viewer;
import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.platform.blob.Blob;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.count.CountedLot;
import id.tanggap.stock.count.StockCount;
import id.tanggap.stock.count.StockCounts;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.lot.Lots;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Stock-taking on a telephone: one lot after the other, with a photo; then a second person decides.
@Controller
class StockCountController {

    private static final int LONGEST_NOTE = 300;

    private final StockSites sites;
    private final StockBalances balances;
    private final StockCounts counts;
    private final StockItems items;
    private final Lots lots;
    private final StockCountRows rows;
    private final StockPhotos photos;
    private final StockPages pages;

    StockCountController(
            StockSites sites,
            StockBalances balances,
            StockCounts counts,
            StockItems items,
            Lots lots,
            StockCountRows rows,
            StockPhotos photos,
            StockPages pages) {
        this.sites = sites;
        this.balances = balances;
        this.counts = counts;
        this.items = items;
        this.lots = lots;
        this.rows = rows;
        this.photos = photos;
        this.pages = pages;
    }

    @PostMapping("/stock/sites/{code}/counts")
    String open(@PathVariable String code, ViewerRequest request, RedirectAttributes next) {
        var site = sites.site(code);
        return switch (counts.open(site, request.viewer())) {
            case StockOutcome.Recorded opened -> "redirect:/stock/counts/" + opened.id();
            case StockOutcome.Refused refused -> {
                next.addFlashAttribute("problem", request.reader().refusal(refused.reason()));
                yield "redirect:/stock/sites/" + site.code();
            }
        };
    }

    @GetMapping("/stock/counts/{id}")
    String show(StockForm form, ViewerRequest request, Model model) {
        var count = count(form);
        var site = sites.site(count.siteId());
        var words = pages.words(request);
        var userId = request.viewer().userId();
        pages.head(site, request, model);
        model.addAttribute("count", count);
        model.addAttribute("rows", rows.of(count, balances.lots(site.id()), words));
        model.addAttribute("decides", userId != null && count.decidableBy(userId) && keeps(model));
        model.addAttribute("items", items.all());
        model.addAttribute("fields", form.fields());
        model.addAttribute(
                "status",
                request.reader()
                        .text(
                                "stock.count.state." + count.state(),
                                count.opened().actor()));
        return "stock-count";
    }

    private static boolean keeps(Model model) {
        return Boolean.TRUE.equals(model.getAttribute("keeps"));
    }

    private StockCount count(StockForm form) {
        return counts.find(form.number("id")).orElseThrow(HttpErrors::notFound);
    }

    /// @param photo of the shelf; empty without one
    record Upload(@Nullable MultipartFile photo) {}

    /// Notes what was found of a lot of the books, or of goods that are not in them.
    @PostMapping("/stock/counts/{id}/lines")
    String count(StockForm form, Upload upload, ViewerRequest request, RedirectAttributes next) {
        var count = count(form);
        var site = sites.site(count.siteId());
        pages.keepersOnly(site, request);
        try {
            var found = found(form, photos.keep(upload.photo()));
            return answered(form, counts.count(count.id(), found, request.viewer()), request, next) + "#lot-"
                    + found.lotId();
        } catch (WrongFieldException e) {
            next.addFlashAttribute("problem", request.reader().text(e.key()));
            return back(form);
        }
    }

    private CountedLot found(StockForm form, @Nullable Blob photo) {
        var note = form.text("note");
        if (note.length() > LONGEST_NOTE) {
            throw new WrongFieldException("stock.problem.long");
        }
        if (form.text("lot").isEmpty()) {
            var item = StockReceiptController.item(items, form);
            return new CountedLot(
                    lots.of(item.id(), StockReceiptController.terms(form)), form.amount(item, ""), photo, note);
        }
        var lot = lots.byIds(List.of(lotId(form))).values().stream().findFirst().orElseThrow(HttpErrors::notFound);
        return new CountedLot(lot.id(), form.amount(item(lot.itemId()), ""), photo, note);
    }

    private StockItem item(long id) {
        return items.find(id).orElseThrow();
    }

    private static long lotId(StockForm form) {
        try {
            return Long.parseLong(form.text("lot"));
        } catch (NumberFormatException e) {
            throw new WrongFieldException("stock.problem.item");
        }
    }

    @PostMapping("/stock/counts/{id}/{step:submission|approval|rejection}")
    String decide(StockForm form, ViewerRequest request, RedirectAttributes next) {
        return answered(form, decided(form, request.viewer()), request, next);
    }

    private StockOutcome decided(StockForm form, Viewer viewer) {
        var id = form.number("id");
        return switch (form.place("step")) {
            case "submission" -> counts.submit(id, viewer);
            case "approval" -> counts.approve(id, viewer);
            default -> counts.reject(id, form.text("why"), viewer);
        };
    }

    private static String answered(
            StockForm form, StockOutcome outcome, ViewerRequest request, RedirectAttributes next) {
        switch (outcome) {
            case StockOutcome.Recorded recorded ->
                next.addFlashAttribute(
                        "done",
                        request.reader()
                                .text("stock.count.done."
                                        + (form.place("step").isEmpty() ? "line" : form.place("step"))));
            case StockOutcome.Refused refused ->
                next.addFlashAttribute("problem", request.reader().refusal(refused.reason()));
        }
        return back(form);
    }

    private static String back(StockForm form) {
        return "redirect:/stock/counts/" + form.number("id");
    }
}
