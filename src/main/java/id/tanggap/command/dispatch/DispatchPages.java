package id.tanggap.command.dispatch;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.DispatchReader.Found;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Finds what an address names, for those who may see it, and says what became of a command.
@Component
class DispatchPages {

    private final DispatchReader orders;
    private final Incidents incidents;

    DispatchPages(DispatchReader orders, Incidents incidents) {
        this.orders = orders;
        this.incidents = incidents;
    }

    /// @throws ResponseStatusException 404 if there is none, or the viewer may not see it
    Found order(String code, Viewer viewer) {
        return OrderCode.parse(code)
                .flatMap(parsed -> orders.find(parsed, viewer))
                .orElseThrow(HttpErrors::notFound);
    }

    Incident incident(String code) {
        return incidents.named(code).orElseThrow(HttpErrors::notFound);
    }

    Incident incident(long id) {
        return incidents.find(id).orElseThrow();
    }

    static String after(DispatchResult result, String address, ViewerRequest request, RedirectAttributes next) {
        switch (result) {
            case DispatchResult.Done done ->
                next.addFlashAttribute(
                        "done", request.reader().text(done.repeated() ? "dispatch.done.before" : "dispatch.done"));
            case DispatchResult.Refused refused ->
                next.addFlashAttribute("problem", request.reader().refusal(refused.reason()));
        }
        return "redirect:" + address;
    }
}
