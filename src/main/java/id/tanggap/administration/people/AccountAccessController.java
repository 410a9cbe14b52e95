package id.tanggap.administration.people;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.Accounts;
import id.tanggap.access.register.AccountStore;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.administration.SettingResponse;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What helps somebody who is locked out, or who left a device behind.
@Controller
@RequestMapping("/settings/people/{id}")
class AccountAccessController {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAccessController.class);
    private static final String BACK = "redirect:/settings/people";

    private final AccountStore store;
    private final Accounts accounts;
    private final AccountLinks links;

    AccountAccessController(AccountStore store, Accounts accounts, AccountLinks links) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        accounts.endSessions(account.username());
        LOG.info(
                "sessions=ended account={} by={}",
                account.username(),
                request.viewer().userId());
        next.addFlashAttribute("settingDone", request.reader().text("settings.people.ended", account.username()));
        return BACK;
    }

    @PostMapping("/reset-link")
    String resetLink(@PathVariable long id, ViewerRequest request, RedirectAttributes next, Model model) {
        var account = account(id, request);
        if (!store.hasSignedIn(id) && account.setting().open()) {
            return links.invite(account.username(), request.reader(), model);
        }
        return links.reset(account, request.reader(), model).orElseGet(() -> {
            SettingResponse.refuse(request.reader().text("settings.people.closed", account.username()), next);
            return BACK;
        });
    }

    private Registered account(long id, ViewerRequest request) {
        admit(request);
        return store.find(id).orElseThrow(HttpErrors::notFound);
    }
}
