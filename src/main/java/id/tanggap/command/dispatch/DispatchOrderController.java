package id.tanggap.command.dispatch;

import id.tanggap.access.Role;
import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.DispatchPolicy;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.Handovers;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.DispatchTransition;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.request.WholeNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One order: its goods, people and vehicles, what was signed, its log, and what can be done with it now.
@Controller
class DispatchOrderController {

    private final DispatchOrders commands;
    private final Handovers handovers;
    private final DispatchReader orders;
    private final Vehicles vehicles;
    private final DispatchViews views;
    private final DispatchPages pages;

    DispatchOrderController(
            DispatchOrders commands,
            Handovers handovers,
            DispatchReader orders,
            Vehicles vehicles,
            DispatchViews views,
            DispatchPages pages) {
        this.commands = commands;
        this.handovers = handovers;
        this.orders = orders;
        this.vehicles = vehicles;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/dispatch/{code}")
    String page(@PathVariable String code, ViewerRequest request, Model model) {
        var found = pages.order(code, request.viewer());
        var order = found.order();
        var reader = request.reader();
        var answers = DispatchPolicy.answers(request.viewer(), found.from(), found.to());
        model.addAttribute("incident", pages.incident(order.incidentId()));
        model.addAttribute("head", views.head(found, reader));
        model.addAttribute("order", order);
        model.addAttribute("place", reader.place(order.to().region().value()));
        model.addAttribute("lines", views.lines(order, reader));
        model.addAttribute("needs", orders.needs(order));
        // agents see only how many people there are
        var named = request.viewer().role() != Role.AGENT;
        model.addAttribute("members", named ? views.members(order, reader) : List.of());
        model.addAttribute(
                "vehicles",
                orders.vehicles(order).stream()
                        .map(used -> vehicles.find(used.vehicleId()))
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("handovers", views.handovers(order, reader));
        model.addAttribute("log", named ? views.log(order, reader) : List.of());
        model.addAttribute("gives", DispatchPolicy.gives(request.viewer()));
        model.addAttribute("answers", answers);
        model.addAttribute("moves", answers ? moves(order) : List.of());
        model.addAttribute("minutes", order.terms().answerTime().toMinutes());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "dispatch-order";
    }

    private static List<String> moves(DispatchOrder order) {
        return Arrays.stream(DispatchState.values())
                .filter(to -> to != DispatchState.CANCELLED && order.state() != DispatchState.DRAFT)
                .filter(to -> DispatchTransition.ofOrder(order.state(), to).isPresent())
                .filter(to -> order.state() != DispatchState.READY || to == DispatchState.DEPARTED)
                .map(DispatchState::code)
                .toList();
    }

    @PostMapping("/dispatch/{code}/request")
    String send(@PathVariable String code, ViewerRequest request, RedirectAttributes next) {
        HttpErrors.admit(DispatchPolicy.gives(request.viewer()));
        var order = pages.order(code, request.viewer()).order();
        return DispatchPages.after(
                commands.send(order.code(), request.viewer()), "/dispatch/" + order.code(), request, next);
    }

    @PostMapping("/dispatch/{code}/state")
    String move(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var order = answerable(code, request);
        return DispatchPages.after(
                commands.move(order.code(), state(sent), sent.getOrDefault("reason", ""), request.viewer()),
                "/dispatch/" + order.code(),
                request,
                next);
    }

    /// @throws ResponseStatusException 404 for those who may not see it, 403 for those who only read
    private DispatchOrder answerable(String code, ViewerRequest request) {
        var found = pages.order(code, request.viewer());
        HttpErrors.admit(DispatchPolicy.answers(request.viewer(), found.from(), found.to()));
        return found.order();
    }

    private static DispatchState state(Map<String, String> sent) {
        try {
            return DispatchState.of(sent.getOrDefault("to", ""));
        } catch (IllegalArgumentException e) {
            throw HttpErrors.badRequest();
        }
    }

    /// What somebody said by telephone.
    @PostMapping("/dispatch/{code}/people/{member}")
    String answer(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var order = answerable(path.getOrDefault("code", ""), request);
        return DispatchPages.after(
                commands.answer(order.code(), number(path.get("member")), state(sent), request.viewer()),
                "/dispatch/" + order.code(),
                request,
                next);
    }

    private static long number(@Nullable String text) {
        try {
            return Long.parseLong(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw HttpErrors.notFound();
        }
    }

    /// What became of goods that are still on the way.
    @PostMapping("/dispatch/{code}/rest")
    String settle(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var order = answerable(code, request);
        var key = sent.getOrDefault("key", "");
        if (key.isBlank() || key.length() > 80) {
            throw HttpErrors.badRequest();
        }
        var rest = new DispatchOrders.Rest(
                key,
                amounts(sent, "returned-"),
                amounts(sent, "lost-"),
                sent.getOrDefault("reason", "").strip());
        return DispatchPages.after(
                commands.settle(order.code(), rest, request.viewer()), "/dispatch/" + order.code(), request, next);
    }

    private static Map<Long, Long> amounts(Map<String, String> sent, String prefix) {
        Map<Long, Long> amounts = new HashMap<>();
        sent.forEach((field, value) -> {
            if (field.startsWith(prefix) && !value.isBlank()) {
                amounts.put(
                        number(field.substring(prefix.length())),
                        WholeNumber.of(value).orElseThrow(HttpErrors::badRequest));
            }
        });
        return amounts;
    }

    /// Settles a signing that did not fit.
    @PostMapping("/dispatch/{code}/handovers/{id}")
    String conflict(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var order = answerable(path.getOrDefault("code", ""), request);
        var accept = sent.getOrDefault("decision", "").equals("accept");
        return DispatchPages.after(
                handovers.settle(order.code(), number(path.get("id")), accept, request.viewer()),
                "/dispatch/" + order.code(),
                request,
                next);
    }
}
