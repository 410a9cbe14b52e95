package id.tanggap.command.dispatch;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.Handovers;
import id.tanggap.dispatch.delivery.DeliveryTokens;
import id.tanggap.dispatch.delivery.HandoverResult;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/// The page on a telephone at which a receiver signs. No account: the signed token in the address opens this delivery
/// and no other.
@Controller
class DeliveryController {

    private static final String TOKEN = "/delivery/{token:[0-9a-z]+-[0-9a-z]+-[0-9a-f]+}";

    private final DeliveryTokens tokens;
    private final DispatchReader orders;
    private final Handovers handovers;
    private final HandoverParser parser;
    private final DispatchViews views;
    private final DispatchPages pages;
    private final Wording wording;

    DeliveryController(
            DeliveryTokens tokens,
            DispatchReader orders,
            Handovers handovers,
            HandoverParser parser,
            DispatchViews views,
            DispatchPages pages,
            Wording wording) {
        this.tokens = tokens;
        this.orders = orders;
        this.handovers = handovers;
        this.parser = parser;
        this.views = views;
        this.pages = pages;
        this.wording = wording;
    }

    private PageReader reader(Locale locale) {
        return wording.of(new Viewer(null, "", Role.AUDITOR, null, IndonesianZone.NATIONAL, locale), locale);
    }

    /// @throws ResponseStatusException 404 for a token that is not ours, 410 for one whose time is over
    private DispatchReader.Found opened(String token) {
        return switch (tokens.check(token)) {
            case DeliveryTokens.Check.Good good -> orders.opened(good.orderId()).orElseThrow(HttpErrors::notFound);
            case DeliveryTokens.Check.Expired expired -> throw new ResponseStatusException(HttpStatus.GONE);
            case DeliveryTokens.Check.Wrong wrong -> throw HttpErrors.notFound();
        };
    }

    @GetMapping(TOKEN)
    String page(@PathVariable String token, Locale locale, Model model) {
        var found = opened(token);
        var reader = reader(locale);
        var order = found.order();
        model.addAttribute(
                "incident", pages.incident(order.incidentId()).facts().name());
        model.addAttribute("head", views.head(found, reader));
        model.addAttribute("order", order);
        model.addAttribute("lines", views.lines(order, reader));
        model.addAttribute("place", reader.place(order.to().region().value()));
        model.addAttribute(
                "signed",
                views.handovers(order, reader).stream()
                        .filter(one -> one.conflict() == null)
                        .map(one -> one.receiver() + " · " + one.signed())
                        .toList());
        return "delivery";
    }

    /// What was signed without network comes later, perhaps twice: once on record, the same answer.
    /// @param files the signature and the photos
    @PostMapping(path = TOKEN + "/handovers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> sign(
            @PathVariable String token,
            @RequestParam String handover,
            MultipartHttpServletRequest files,
            Locale locale) {
        var found = opened(token);
        var reader = reader(locale);
        try {
            var signed = parser.read(handover, files);
            return ResponseEntity.ok(answer(
                    handovers.sign(found.order().code(), signed), found.order().id(), reader));
        } catch (IllegalArgumentException e) {
            return ResponseEntity.badRequest()
                    .body(Map.of("state", "refused", "reason", reader.text("dispatch.phone.problem.form")));
        }
    }

    private Map<String, Object> answer(HandoverResult result, long orderId, PageReader reader) {
        return switch (result) {
            case HandoverResult.Accepted accepted ->
                Map.of(
                        "state",
                        "accepted",
                        "repeated",
                        accepted.repeated(),
                        "version",
                        orders.opened(orderId).orElseThrow().order().version());
            case HandoverResult.Conflict conflict -> {
                var order = orders.opened(orderId).orElseThrow().order();
                yield Map.of(
                        "state",
                        "conflict",
                        "reason",
                        reader.sentence(conflict.reason()),
                        "version",
                        order.version(),
                        "open",
                        views.lines(order, reader).stream()
                                .collect(Collectors.toMap(
                                        line -> Long.toString(line.lotId()), DispatchViews.GoodsLine::open)));
            }
            case HandoverResult.Refused refused ->
                Map.of("state", "refused", "reason", reader.sentence(refused.reason()));
        };
    }
}
