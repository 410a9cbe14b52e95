package id.tanggap.administration.people;

import id.tanggap.access.register.AccountSetting;
import id.tanggap.access.register.AccountStore;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.administration.SettingResponse;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One account: what it is, and who gets its tickets when it is closed.
@Controller
@RequestMapping("/settings/people/{id}")
class AccountController {

    private final AccountStore accounts;
    private final AccountView view;
    private final SettingChanges changes;

    AccountController(AccountStore accounts, AccountView view, SettingChanges changes) {
        this.accounts = accounts;
        this.view = view;
        this.changes = changes;
    }

    @GetMapping
    String page(@PathVariable long id, ViewerRequest request, Model model) {
        view.addTo(model, account(id, request), request.reader());
        return "settings-person";
    }

    @PostMapping
    String change(@PathVariable long id, AccountForm form, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        var setting = account.setting();
        return make(account, new Deed(form.setting(setting.open(), setting.heir()), form), request, next);
    }

    /// The heir of the form is the user name of who gets the open tickets; empty: they go back to the queues of their
    /// offices.
    @PostMapping("/closing")
    String close(@PathVariable long id, ClosingForm form, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        var closed = account.setting().closed(heir(form));
        return make(account, new Deed(closed, form.why(), form.seen()), request, next);
    }

    /// As the account writes it; as it was typed if there is none.
    private @Nullable String heir(ClosingForm form) {
        return form.heir().isEmpty()
                ? null
                : accounts.find(form.heir()).map(Registered::username).orElse(form.heir());
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, ClosingForm form, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        return make(account, new Deed(account.setting().reopened(), form.why(), form.seen()), request, next);
    }

    record ClosingForm(String heir, String why, @Nullable Long seen) {

        ClosingForm {
            heir = AccountForm.why(heir);
            why = AccountForm.why(why);
        }
    }

    private record Deed(
            AccountSetting wanted, String why, @Nullable Long seen) {

        Deed(AccountSetting wanted, AccountForm form) {
            this(wanted, form.why(), form.seen());
        }
    }

    private String make(Registered account, Deed deed, ViewerRequest request, RedirectAttributes next) {
        var edit =
                new SettingEdit("account", account.username(), account.setting().name(), deed.wanted(), deed.seen());
        var result = changes.make(edit, deed.why(), request.viewer().actor());
        SettingResponse.say(result, request.reader(), next);
        return "redirect:/settings/people/" + account.id();
    }

    private Registered account(long id, ViewerRequest request) {
        AccountListController.admit(request);
        return accounts.find(id).orElseThrow(HttpErrors::notFound);
    }
}
