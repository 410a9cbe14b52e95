package id.tanggap.command.stock;

import id.tanggap.command.stock.StockForm.WrongFieldException;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.reservation.ReservationOutcome;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.LocalMinute;
import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reserves goods of a store, lets go of a reservation, and gives out what was reserved.
@Controller
class StockReservationController {

    private static final int LONGEST_PURPOSE = 300;

    private final StockSites sites;
    private final StockItems items;
    private final StockReservations reservations;
    private final StockLedger ledger;
    private final StockPages pages;

    StockReservationController(
            StockSites sites, StockItems items, StockReservations reservations, StockLedger ledger, StockPages pages) {
        this.sites = sites;
        this.items = items;
        this.reservations = reservations;
        this.ledger = ledger;
        this.pages = pages;
    }

    @GetMapping("/stock/sites/{code}/reservations/new")
    String show(StockForm form, ViewerRequest request, Model model) {
        var site = sites.site(form.place("code"));
        pages.keepersHead(site, request, model);
        model.addAttribute("items", items.all());
        form.show(model);
        return "stock-reserve";
    }

    @PostMapping("/stock/sites/{code}/reservations")
    String reserve(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var site = sites.site(form.place("code"));
        var answer = new StockAnswer(request, model, next);
        var ways = new StockAnswer.Ways(
                "stock.done.reservations", "/stock/sites/" + site.code(), () -> show(form, request, model));
        return answer.unlessWrong(ways, () -> {
            var item = StockReceiptController.item(items, form);
            return new Said(
                            reservations.reserve(wish(site, item, form, request), form.recording(request.viewer())),
                            item)
                    .in(ways, answer);
        });
    }

    private static ReservationRequest wish(Site site, StockItem item, StockForm form, ViewerRequest request) {
        var quantity = form.amount(item, "");
        var purpose = form.text("purpose");
        if (quantity == 0) {
            throw new WrongFieldException("stock.problem.amount");
        }
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw new WrongFieldException("stock.problem.purpose");
        }
        return new ReservationRequest(
                site,
                item.id(),
                quantity,
                purpose,
                until(form, request),
                !form.text("partly").isEmpty());
    }

    static Instant until(StockForm form, ViewerRequest request) {
        return LocalMinute.parse(form.text("until"), request.viewer().zone())
                .orElseThrow(() -> new WrongFieldException("stock.problem.until"));
    }

    record Said(ReservationOutcome outcome, StockItem item) {
        String in(StockAnswer.Ways ways, StockAnswer answer) {
            var reader = answer.request().reader();
            return switch (outcome) {
                case ReservationOutcome.Reserved reserved -> answer.done(ways);
                case ReservationOutcome.TooLittle lack ->
                    answer.again(
                            ways,
                            reader.text(
                                    "stock.problem.short",
                                    lack.possible().found(),
                                    lack.possible().missing(),
                                    item.baseUnit()));
                case ReservationOutcome.Refused refused -> answer.again(ways, reader.refusal(refused.reason()));
            };
        }
    }

    @PostMapping("/stock/reservations/{id}/release")
    String release(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var reservation = reservations.find(form.number("id")).orElseThrow(HttpErrors::notFound);
        var address = "/stock/sites/" + sites.site(reservation.siteId()).code();
        var answer = new StockAnswer(request, model, next);
        var ways = new StockAnswer.Ways("stock.done.release", address, () -> problem(address, answer));
        var item = items.find(reservation.itemId()).orElseThrow();
        return answer.unlessWrong(
                ways, () -> new Said(reservations.release(reservation.id(), form.recording(request.viewer())), item)
                        .in(ways, answer));
    }

    /// Gives out all that the reservation still holds, from the lots that it holds.
    @PostMapping("/stock/reservations/{id}/issue")
    String issue(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var reservation = reservations.find(form.number("id")).orElseThrow(HttpErrors::notFound);
        var site = sites.site(reservation.siteId());
        var address = "/stock/sites/" + site.code();
        var answer = new StockAnswer(request, model, next);
        var goods = reservations.held(reservation.id());
        var ways = new StockAnswer.Ways("stock.done.issues", address, () -> problem(address, answer));
        return answer.to(ways, () -> {
            if (goods.isEmpty()) {
                throw new WrongFieldException("stock.problem.nothing");
            }
            return ledger.issue(
                    site, new Outgoing(goods, form.ground(), reservation.id()), form.recording(request.viewer()));
        });
    }

    /// The page it was sent from, with what went wrong.
    static String problem(String address, StockAnswer answer) {
        answer.next().addFlashAttribute("problem", answer.model().getAttribute("problem"));
        return "redirect:" + address;
    }
}
