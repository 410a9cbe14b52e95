package id.tanggap.desk.account;

import id.tanggap.access.Account;
import id.tanggap.access.AccountList;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.reset.ResetLinks;
import id.tanggap.platform.address.PublicAddress;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The accounts, for administrators: who may come in, who is in, and what helps somebody who is locked out.
@Controller
class AccountsController {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsController.class);
    private static final int PAGE = 50;

    private final AccountList list;
    private final Accounts accounts;
    private final ResetLinks links;
    private final PublicAddress address;

    AccountsController(AccountList list, Accounts accounts, ResetLinks links, PublicAddress address) {
        this.list = list;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
    }

    /// An account in the viewer's words.
    ///
    /// @param last time of the last sign-in; null if none is known
    record Row(
            long id,
            String username,
            String name,
            String role,
            String balai,
            boolean open,
            @Nullable String last,
            boolean signedIn) {}

    @GetMapping("/accounts")
    String list(@RequestParam(defaultValue = "") String after, ViewerRequest request, Model model) {
        admit(request);
        var found = list.page(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "rows", shown.stream().map(one -> row(one, request.reader())).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().username() : null);
        return "accounts";
    }

    private static Row row(AccountList.Entry one, PageReader reader) {
        return new Row(
                one.id(),
                one.username(),
                one.name(),
                one.role().code(),
                one.balai() == null ? reader.text("accounts.national") : reader.balai(one.balai()),
                one.open(),
                one.lastSignIn() == null ? null : reader.full(one.lastSignIn()),
                one.signedIn());
    }

    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var account = accounts.byId(id).orElseThrow(HttpErrors::notFound);
        accounts.endSessions(account.username());
        LOG.info(
                "sessions=ended account={} by={}",
                account.username(),
                request.viewer().userId());
        next.addFlashAttribute("done", request.reader().text("accounts.ended", account.username()));
        return "redirect:/accounts";
    }

    /// The link is in this answer and nowhere else: no session and no log keeps it.
    @PostMapping("/accounts/{id}/reset-link")
    String resetLink(@PathVariable long id, ViewerRequest request, RedirectAttributes next, Model model) {
        admit(request);
        var account = accounts.byId(id).orElseThrow(HttpErrors::notFound);
        var made = links.make(account.username(), request.viewer().name());
        if (made.isEmpty()) {
            next.addFlashAttribute("problem", request.reader().text("accounts.closed", account.username()));
            return "redirect:/accounts";
        }
        show(made.get(), account, request.reader(), model);
        return "account-link";
    }

    private void show(ResetLinks.Link link, Account account, PageReader reader, Model model) {
        model.addAttribute("link", address.link(link.path()));
        model.addAttribute("username", account.username());
        model.addAttribute("name", account.viewer().name());
        model.addAttribute("expires", reader.full(link.expires()));
    }

    private static void admit(ViewerRequest request) {
        HttpErrors.admit(request.viewer().role() == Role.ADMIN);
    }
}
