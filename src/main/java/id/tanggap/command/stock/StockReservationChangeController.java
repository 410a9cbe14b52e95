package id.tanggap.command.stock;

import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.reservation.Reservation;
import id.tanggap.stock.reservation.StockReservations;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One reservation: changes how much it holds and until when; for those who keep its store.
@Controller
class StockReservationChangeController {

    private final StockSites sites;
    private final StockItems items;
    private final StockReservations reservations;
    private final StockPages pages;

    StockReservationChangeController(
            StockSites sites, StockItems items, StockReservations reservations, StockPages pages) {
        this.sites = sites;
        this.items = items;
        this.reservations = reservations;
        this.pages = pages;
    }

    @GetMapping("/stock/reservations/{id}")
    String show(StockForm form, ViewerRequest request, Model model) {
        var reservation = reservations.find(form.number("id")).orElseThrow(HttpErrors::notFound);
        var site = sites.site(reservation.siteId());
        pages.keepersHead(site, request, model);
        var words = pages.words(request);
        model.addAttribute("reservation", reservation);
        model.addAttribute("item", words.name(reservation.itemId()));
        model.addAttribute("held", words.quantity(reservation.itemId(), reservation.held()));
        model.addAttribute("until", request.reader().full(reservation.expiresAt()));
        model.addAttribute(
                "active", reservations.active(site.id()).stream().anyMatch(one -> one.id() == reservation.id()));
        model.addAttribute("fields", form.fields().isEmpty() ? fields(reservation, request) : form.fields());
        model.addAttribute("key", form.key());
        return "stock-reservation";
    }

    private static Map<String, String> fields(Reservation reservation, ViewerRequest request) {
        var until = LocalDateTime.ofInstant(
                reservation.expiresAt(), request.viewer().zone());
        return Map.of(
                "amount", Long.toString(reservation.held()),
                "unit", "base",
                "until", until.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    @PostMapping("/stock/reservations/{id}")
    String change(StockForm form, ViewerRequest request, Model model, RedirectAttributes next) {
        var reservation = reservations.find(form.number("id")).orElseThrow(HttpErrors::notFound);
        var item = items.find(reservation.itemId()).orElseThrow();
        var answer = new StockAnswer(request, model, next);
        var ways = new StockAnswer.Ways(
                "stock.done.reservation",
                "/stock/sites/" + sites.site(reservation.siteId()).code(),
                () -> show(form, request, model));
        return answer.unlessWrong(ways, () -> {
            var quantity = form.amount(item, "");
            var until = StockReservationController.until(form, request);
            var outcome = reservations.change(reservation.id(), quantity, until, form.recording(request.viewer()));
            return new StockReservationController.Said(outcome, item).in(ways, answer);
        });
    }
}
