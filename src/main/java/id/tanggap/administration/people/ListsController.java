package id.tanggap.administration.people;

import id.tanggap.access.register.AccountStore;
import id.tanggap.access.register.ListGrant;
import id.tanggap.access.register.ListMembers;
import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.SettingsAdmission;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may know of tickets of the restricted categories, and why.
@Controller
@RequestMapping("/settings/lists")
class ListsController {

    private static final int PAGE = 50;
    private static final int CHANGES = 8;
    private static final String KIND = "need-to-know";
    private static final String BACK = "redirect:/settings/lists/";

    private final ListMembers members;
    private final AccountStore accounts;
    private final SettingChanges changes;
    private final SettingHistoryRows history;
    private final PeopleChoices choices;

    ListsController(
            ListMembers members,
            AccountStore accounts,
            SettingChanges changes,
            SettingHistoryRows history,
            PeopleChoices choices) {
        this.members = members;
        this.accounts = accounts;
        this.changes = changes;
        this.history = history;
        this.choices = choices;
    }

    record Category(String code, String name, int people) {}

    record Row(
            String username,
            String name,
            String role,
            String office,
            boolean open,
            String since,
            String by,
            String reason) {}

    /// @param q words of a name
    /// @param after user name of the last one of the page before
    record Filter(String q, String after) {

        Filter {
            q = Objects.requireNonNullElse(q, "");
            after = Objects.requireNonNullElse(after, "");
        }
    }

    /// @param account user name
    record GrantForm(String account, String reason) {

        GrantForm {
            account = AccountForm.why(account);
            reason = AccountForm.why(reason);
        }
    }

    @GetMapping
    String lists(ViewerRequest request, Model model) {
        SettingsAdmission.admit(request);
        model.addAttribute(
                "rows",
                members.sizes().stream()
                        .map(size -> new Category(
                                size.category(), request.reader().category(size.category()), size.people()))
                        .toList());
        model.addAttribute("history", history.ofKind(KIND, CHANGES, request.reader()));
        return "settings-lists";
    }

    @GetMapping("/{category}")
    String list(@PathVariable String category, Filter filter, ViewerRequest request, Model model) {
        admit(category, request);
        var found = members.page(category, filter.q(), filter.after(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("category", category);
        model.addAttribute("title", request.reader().category(category));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "rows", shown.stream().map(one -> row(one, request.reader())).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().username() : null);
        model.addAttribute("colleagues", choices.of(null));
        return "settings-list";
    }

    private static Row row(ListMembers.Member one, PageReader reader) {
        return new Row(
                one.username(),
                one.name(),
                one.role().code(),
                AccountRow.office(one.balai(), reader),
                one.open(),
                reader.full(one.since()),
                one.by(),
                one.reason());
    }

    @PostMapping("/{category}")
    String add(@PathVariable String category, GrantForm form, ViewerRequest request, RedirectAttributes next) {
        admit(category, request);
        if (form.reason().length() < ListGrant.SHORTEST_REASON) {
            SettingResponse.refuse(request.reader().text("settings.lists.bad.reason"), next);
            return BACK + category;
        }
        return change(new Wanted(category, form.account(), new ListGrant(form.reason())), form, request, next);
    }

    @PostMapping("/{category}/removal")
    String remove(@PathVariable String category, GrantForm form, ViewerRequest request, RedirectAttributes next) {
        admit(category, request);
        return change(new Wanted(category, form.account(), null), form, request, next);
    }

    private record Wanted(
            String category, String account, @Nullable ListGrant grant) {}

    private String change(Wanted wanted, GrantForm form, ViewerRequest request, RedirectAttributes next) {
        var account = accounts.find(wanted.account());
        if (account.isEmpty()) {
            SettingResponse.refuse(request.reader().text("settings.lists.bad.account", wanted.account()), next);
            return BACK + wanted.category();
        }
        var username = account.get().username();
        var label = account.get().setting().name() + " · " + request.reader().category(wanted.category());
        var edit = SettingEdit.of(KIND, ListGrant.key(wanted.category(), username), label, wanted.grant());
        var why = wanted.grant() == null ? form.reason() : "";
        SettingResponse.say(changes.make(edit, why, request.viewer().actor()), request.reader(), next);
        return BACK + wanted.category();
    }

    private void admit(String category, ViewerRequest request) {
        SettingsAdmission.admit(request);
        if (members.sizes().stream().noneMatch(size -> size.category().equals(category))) {
            throw HttpErrors.notFound();
        }
    }
}
