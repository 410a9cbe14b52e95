package id.tanggap.desk.identity;

import id.tanggap.access.Account;
import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.privacy.IdentityDisclosure;
import id.tanggap.web.PageAdvice;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log of disclosed identities: to whom a hidden reporter was disclosed, and why. Supervisors read entries and
/// confirm them; auditors only read.
@Controller
class DisclosureLogController {

    private static final int PAGE = 50;

    private final IdentityDisclosure openings;

    DisclosureLogController(IdentityDisclosure openings) {
        this.openings = openings;
    }

    /// A disclosure in the viewer's language.
    ///
    /// @param notedBy null while no supervisor has confirmed it
    /// @param notable this viewer can confirm it
    record Row(
            long id,
            String number,
            String grouped,
            String name,
            String reason,
            String time,
            String until,
            @Nullable String notedBy,
            boolean notable) {}

    @GetMapping("/identities")
    String list(@RequestParam(required = false) @Nullable Long before, ViewerRequest request, Model model) {
        var reader = request.reader();
        HttpErrors.admit(reader.viewer().role().readsDisclosures());
        var found = openings.recent(reader.viewer(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown.stream().map(one -> row(one, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "identities";
    }

    private Row row(IdentityDisclosure.Disclosure one, PageReader reader) {
        return new Row(
                one.id(),
                one.ticket().digits(),
                one.ticket().grouped(),
                one.name(),
                one.reason(),
                reader.full(one.at()),
                reader.brief(one.until()),
                one.notedBy(),
                one.notedBy() == null
                        && reader.viewer().role().seesIdentities()
                        && !Objects.equals(reader.viewer().userId(), one.user()));
    }

    /// An entry that is confirmed already, or that is the viewer's own, stays as it is.
    @PostMapping("/identities/{id}/note")
    String note(@PathVariable long id, @CurrentViewer Viewer viewer) {
        HttpErrors.admit(viewer.role().seesIdentities());
        openings.acknowledge(id, viewer);
        return "redirect:/identities";
    }

    /// Adds the number of unconfirmed entries to the model of every page; counted only where a template shows it.
    @PageAdvice
    static class Frame {

        private final IdentityDisclosure openings;

        Frame(IdentityDisclosure openings) {
            this.openings = openings;
        }

        @ModelAttribute("openings")
        Notices openings(@Nullable Authentication who) {
            return new Notices(openings, Account.viewerOf(who).stream().toList());
        }
    }

    /// @param viewer empty on the pages before sign-in
    record Notices(IdentityDisclosure openings, List<Viewer> viewer) {

        public boolean isShown() {
            return viewer.stream().anyMatch(one -> one.role().readsDisclosures());
        }

        public int getUnread() {
            return viewer.stream().mapToInt(openings::unread).sum();
        }
    }
}
