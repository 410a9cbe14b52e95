package id.tanggap.desk.quarantine;

import id.tanggap.access.Viewer;
import id.tanggap.intake.quarantine.Quarantine;
import id.tanggap.intake.quarantine.QuarantinedItem;
import id.tanggap.region.PlaceFinder;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of one message in quarantine, with what an officer typed so far.
@Component
record QuarantinePageAssembler(Quarantine quarantine, Taxonomy taxonomy, PlaceFinder places) {

    record Choice(String code, String label, String words) {}

    /// @throws ResponseStatusException 403 for those from whom anything is hidden
    static void admit(Viewer viewer) {
        HttpErrors.admit(viewer.readsQuarantine());
    }

    /// @param form with `raw` if the bytes are shown as text, which is recorded
    /// @return the template
    String page(QuarantineForm form, ViewerRequest request, Model model) {
        admit(request.viewer());
        var raw = form.text("raw").isEmpty()
                ? Optional.<Quarantine.Raw>empty()
                : quarantine.read(form.id(), request.viewer());
        var item = quarantine.find(form.id(), request.viewer()).orElseThrow(HttpErrors::notFound);
        var words = new QuarantineFormatter(request.reader());
        model.addAttribute("row", words.row(item));
        model.addAttribute("open", item.isOpen());
        model.addAttribute("ticket", item.standing().ticketNumber());
        model.addAttribute("raw", raw.orElse(null));
        model.addAttribute("deeds", deeds(item, request.viewer(), words));
        model.addAttribute(
                "sender", item.glance().sender().map(ContactPoint::value).orElse(null));
        put(form, request.locale(), model);
        return "quarantine-item";
    }

    private List<QuarantineFormatter.Deed> deeds(QuarantinedItem item, Viewer viewer, QuarantineFormatter words) {
        return quarantine.deeds(item, viewer).stream().map(words::deed).toList();
    }

    private void put(QuarantineForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("places", form.places(places));
        model.addAttribute(
                "categories",
                taxonomy.leaves().stream()
                        .map(leaf -> new Choice(
                                leaf.code(),
                                leaf.label(locale),
                                leaf.code().replace('.', ' ') + " " + leaf.label() + " " + leaf.labelEnglish()))
                        .toList());
    }
}
