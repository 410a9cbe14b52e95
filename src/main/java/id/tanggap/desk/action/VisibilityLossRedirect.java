package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.privacy.VisibilityLossCheck.CurrentOwner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Redirects a viewer who may no longer see a ticket after their own command (a hand-over, a correction of the
/// category) to the queue, with a sentence that says what happened and which office has it now. With htmx the whole
/// page is replaced, because nothing of the ticket may stay on it.
///
/// @param request proxy of the current request
/// @param response proxy of its response
@Component
record VisibilityLossRedirect(HttpServletRequest request, HttpServletResponse response) {

    private static final String QUEUE = "/queue";

    String to(CurrentOwner owner, TicketRequest asked) {
        RequestContextUtils.getOutputFlashMap(request).put("told", sentence(owner, asked));
        if (!asked.part()) {
            return "redirect:" + QUEUE;
        }
        RequestContextUtils.saveOutputFlashMap(QUEUE, request, response);
        response.setHeader("HX-Redirect", QUEUE);
        return "fragments/sheet :: plain";
    }

    private String sentence(CurrentOwner owner, TicketRequest asked) {
        var reader = asked.reader();
        var office = reader.balai(owner.balai());
        return asked.viewer().hidden().contains(owner.category())
                ? reader.text("parting.restricted", asked.number().grouped(), reader.category(owner.category()), office)
                : reader.text("parting.office", asked.number().grouped(), office);
    }
}
