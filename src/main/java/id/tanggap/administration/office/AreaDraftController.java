package id.tanggap.administration.office;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.jurisdiction.JurisdictionPreview;
import id.tanggap.jurisdiction.JurisdictionPreviews;
import id.tanggap.region.Gazetteer;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// A change of areas before it is saved: what it would have done last month, its tickets, saving and putting it away.
/// Nobody sees the draft of somebody else.
@Controller
@RequestMapping("/settings/areas/drafts")
class AreaDraftController {

    private static final String MAP = "/settings/areas";

    private final JurisdictionPreviews previews;
    private final AreaDrafts drafts;
    private final AreaPages pages;
    private final MovedTickets tickets;
    private final Gazetteer gazetteer;

    AreaDraftController(
            JurisdictionPreviews previews,
            AreaDrafts drafts,
            AreaPages pages,
            MovedTickets tickets,
            Gazetteer gazetteer) {
        this.previews = previews;
        this.drafts = drafts;
        this.pages = pages;
        this.tickets = tickets;
        this.gazetteer = gazetteer;
    }

    @PostMapping
    String start(@RequestParam MultiValueMap<String, String> fields, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var form = new AreaForm(gazetteer, new FormValues(fields));
        try {
            return "redirect:" + MAP + "/drafts/" + drafts.start(form, request.viewer());
        } catch (SettingRefusedException refused) {
            var said = new SettingResult.Refused(refused.key(), refused.arguments());
            SettingResponse.say(said, request.reader(), next);
            return "redirect:" + address(form);
        }
    }

    /// The form with the same areas again.
    private static String address(AreaForm form) {
        var address = UriComponentsBuilder.fromPath(MAP)
                .queryParam("programme", form.programme().code());
        form.areas().stream().limit(50).forEach(area -> address.queryParam("area", area.value()));
        return address.toUriString();
    }

    @GetMapping("/{id:\\d{1,18}}")
    String draft(@PathVariable long id, ViewerRequest request, Model model) {
        pages.draft(found(id, request), request.reader(), model);
        return "settings-areas";
    }

    /// Tickets of the last month that would go elsewhere, as far as the viewer may see them.
    ///
    /// @param before the last id of the page before
    @GetMapping("/{id:\\d{1,18}}/tickets")
    String tickets(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            ViewerRequest request,
            Model model) {
        var preview = found(id, request);
        model.addAttribute("draft", id);
        model.addAttribute("moved", preview.figures().moved());
        model.addAttribute("page", tickets.page(id, before, request.reader()));
        return "settings-areas-tickets";
    }

    @PostMapping("/{id:\\d{1,18}}/save")
    String save(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var result = drafts.save(found(id, request), request.reader());
        return "redirect:" + (SettingResponse.say(result, request.reader(), next) ? MAP : MAP + "/drafts/" + id);
    }

    @PostMapping("/{id:\\d{1,18}}/discard")
    String discard(@PathVariable long id, ViewerRequest request) {
        previews.discard(found(id, request).id());
        return "redirect:" + MAP;
    }

    private JurisdictionPreview found(long id, ViewerRequest request) {
        admit(request);
        var user = request.viewer().userId();
        return previews.find(id)
                .filter(preview -> user != null && preview.ownerId() == user)
                .orElseThrow(HttpErrors::notFound);
    }
}
