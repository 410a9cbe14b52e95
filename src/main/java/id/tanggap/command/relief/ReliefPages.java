package id.tanggap.command.relief;

import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.request.WholeNumber;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the pages of needs and plans share: the incident of an address, and what a refusal becomes.
@Component
class ReliefPages {

    private final Incidents incidents;

    ReliefPages(Incidents incidents) {
        this.incidents = incidents;
    }

    /// @throws ResponseStatusException 404 for a code that no incident has
    Incident incident(String code) {
        return incidents.named(code).orElseThrow(HttpErrors::notFound);
    }

    /// The form that somebody sent to a page of an incident.
    ///
    /// @param address the parts of its address: `code` of the incident, and others
    /// @throws ResponseStatusException 404 for a code that no incident has
    ReliefForm form(
            Map<String, String> address, Map<String, String> sent, ViewerRequest request, RedirectAttributes next) {
        var all = new HashMap<>(sent);
        all.putAll(address);
        return new ReliefForm(incident(address.getOrDefault("code", "")), all, request, next);
    }

    /// For how many days needs are asked for; the usual number for anything else.
    static int days(String text) {
        return text.matches("[0-9]{1,2}")
                ? Math.clamp(Integer.parseInt(text), 1, ReliefNeeds.MOST_DAYS)
                : ReliefNeeds.USUAL_DAYS;
    }

    /// A whole number of a form; thousands may be parted by dots. Negative if it is none.
    static long number(Map<String, String> sent, String field) {
        return WholeNumber.of(sent.getOrDefault(field, "")).orElse(-1);
    }
}
