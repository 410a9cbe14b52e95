package id.tanggap.command.dispatch;

import id.tanggap.dispatch.DispatchPolicy;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.delivery.DeliveryTokens;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.platform.address.PublicAddress;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.symbol.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The delivery note that goes with the goods, to print: what, from where, to where, and the code that opens the page
/// at which the receiver signs.
@Controller
class DeliveryNoteController {

    private final DispatchReader orders;
    private final DeliveryTokens tokens;
    private final DispatchViews views;
    private final DispatchPages pages;
    private final PublicAddress address;

    DeliveryNoteController(
            DispatchReader orders,
            DeliveryTokens tokens,
            DispatchViews views,
            DispatchPages pages,
            PublicAddress address) {
        this.orders = orders;
        this.tokens = tokens;
        this.views = views;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/dispatch/{code}/note")
    String note(@PathVariable String code, ViewerRequest request, Model model) {
        var found = pages.order(code, request.viewer());
        var order = found.order();
        HttpErrors.admit(DispatchPolicy.answers(request.viewer(), found.from(), found.to()));
        if (order.state() == DispatchState.CANCELLED || orders.goods(order).isEmpty()) {
            throw HttpErrors.notFound();
        }
        var link = address.link("/delivery/" + tokens.of(order.id()));
        model.addAttribute("incident", pages.incident(order.incidentId()));
        model.addAttribute("head", views.head(found, request.reader()));
        model.addAttribute("order", order);
        model.addAttribute("place", request.reader().place(order.to().region().value()));
        model.addAttribute("lines", views.lines(order, request.reader()));
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCode.of(link));
        model.addAttribute("printed", request.reader().full(request.reader().now()));
        return "dispatch-note";
    }
}
