package id.tanggap.command.incident;

import id.tanggap.access.Account;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.view.Incidents;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of incidents: proposals first, then the open ones, then the earlier ones by page.
@Controller
class IncidentListController {

    private static final int MOST = 100;
    private static final int PAGE = 30;

    private final Incidents incidents;
    private final IncidentPages pages;

    IncidentListController(Incidents incidents, IncidentPages pages) {
        this.incidents = incidents;
        this.pages = pages;
    }

    /// @param before id of the last earlier incident of the page before
    @GetMapping("/incidents")
    String list(@RequestParam(required = false) @Nullable Long before, ViewerRequest request, Model model) {
        var reader = request.reader();
        var last = before == null ? null : incidents.find(before).orElse(null);
        var proposed = last == null ? incidents.list(IncidentState.PROPOSED, null, MOST) : List.<Incident>of();
        var open = last == null ? incidents.list(IncidentState.OPEN, null, MOST) : List.<Incident>of();
        var closed = incidents.list(IncidentState.CLOSED, last, PAGE + 1);
        var dismissed = last == null ? incidents.list(IncidentState.DISMISSED, null, PAGE) : List.<Incident>of();
        var shown = closed.subList(0, Math.min(PAGE, closed.size()));
        model.addAttribute("proposed", heads(proposed, reader));
        model.addAttribute("open", heads(open, reader));
        model.addAttribute("closed", heads(shown, reader));
        model.addAttribute("dismissed", heads(dismissed, reader));
        model.addAttribute("next", closed.size() > PAGE ? shown.getLast().id() : null);
        model.addAttribute("leads", reader.viewer().role().opensIncidents());
        return request.part() ? "fragments/incident :: list" : "incidents";
    }

    private List<IncidentPages.Head> heads(Collection<Incident> found, PageReader reader) {
        var attached = incidents.attached(found, reader.viewer());
        return found.stream()
                .map(one -> pages.head(one, attached.getOrDefault(one.id(), 0), reader))
                .toList();
    }

    /// The badge of waiting proposals, asked for again when something changed.
    @GetMapping("/command/badge")
    String badge() {
        return "fragments/command :: badge";
    }

    /// Adds the number of waiting proposals to the model of every page; counted only where a template shows it.
    @PageAdvice
    static class Waiting {

        private final Incidents incidents;

        Waiting(Incidents incidents) {
            this.incidents = incidents;
        }

        @ModelAttribute("proposals")
        Count proposals(@Nullable Authentication who) {
            return new Count(incidents, Account.viewerOf(who).stream().anyMatch(viewer -> viewer.role()
                    .opensIncidents()));
        }
    }

    /// @param shown whether this viewer decides about proposals
    record Count(Incidents incidents, boolean shown) {

        public int getCount() {
            return shown ? incidents.proposals() : 0;
        }
    }
}
