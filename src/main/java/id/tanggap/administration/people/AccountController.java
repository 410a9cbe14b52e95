package id.tanggap.administration.people;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.register.AccountSetting;
import id.tanggap.access.register.AccountStore;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.rule.RuleOwners;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.ArrayList;
import java.util.List;
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
    private final RuleOwners rules;

    AccountController(AccountStore accounts, AccountView view, SettingChanges changes, RuleOwners rules) {
        this.accounts = accounts;
        this.view = view;
        this.changes = changes;
        this.rules = rules;
    }

    @GetMapping
    String page(@PathVariable long id, ViewerRequest request, Model model) {
        var account = account(id, request);
        view.addTo(model, account, request.reader());
        model.addAttribute("rules", rules.rulesOf(account.username()));
        return "settings-person";
    }

    @PostMapping
    String change(@PathVariable long id, AccountForm form, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        var setting = account.setting();
        return make(account, new Deed(form.setting(setting.open(), setting.heir()), form), request, next);
    }

    /// The heir of the form is the user name of who gets the open tickets; empty: they go back to the queues of their
    /// offices. The special rules of routing that the account answers for go to the heir in the same batch.
    @PostMapping("/closing")
    String close(@PathVariable long id, ClosingForm form, ViewerRequest request, RedirectAttributes next) {
        var account = account(id, request);
        var heir = heir(form);
        var deed = new Deed(account.setting().closed(heir), form.why(), form.seen());
        var edits = new ArrayList<>(List.of(edit(account, deed)));
        if (heir != null) {
            edits.addAll(rules.handedOver(account.username(), heir));
        }
        return said(changes.make(edits, form.why(), request.viewer().actor()), account, request, next);
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
        var result =
                changes.make(edit(account, deed), deed.why(), request.viewer().actor());
        return said(result, account, request, next);
    }

    private static SettingEdit edit(Registered account, Deed deed) {
        return new SettingEdit("account", account.username(), account.setting().name(), deed.wanted(), deed.seen());
    }

    private static String said(
            SettingResult result, Registered account, ViewerRequest request, RedirectAttributes next) {
        SettingResponse.say(result, request.reader(), next);
        return "redirect:/settings/people/" + account.id();
    }

    private Registered account(long id, ViewerRequest request) {
        admit(request);
        return accounts.find(id).orElseThrow(HttpErrors::notFound);
    }
}
