package id.tanggap.administration.people;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.register.AccountList;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.web.request.ViewerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// The accounts: who may come in, who is in, who is away.
@Controller
class AccountListController {

    private static final int PAGE = 50;
    private static final int CHANGES = 5;

    private final AccountList list;
    private final StaffAvailability availability;
    private final PeopleChoices choices;
    private final SettingHistoryRows history;

    AccountListController(
            AccountList list, StaffAvailability availability, PeopleChoices choices, SettingHistoryRows history) {
        this.list = list;
        this.availability = availability;
        this.choices = choices;
        this.history = history;
    }

    /// @param q words of a name
    /// @param after user name of the last account of the page before
    record Filter(String q, String role, String balai, String state, String after) {

        Filter {
            q = given(q);
            role = given(role);
            balai = given(balai);
            state = given(state);
            after = given(after);
        }

        private static String given(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        AccountList.Filter accounts() {
            return new AccountList.Filter(q, role, balai, state);
        }

        boolean isEmpty() {
            return accounts().equals(AccountList.Filter.ALL);
        }

        String next(String last) {
            return UriComponentsBuilder.fromPath("/settings/people")
                    .queryParam("q", "{q}")
                    .queryParam("role", "{role}")
                    .queryParam("balai", "{balai}")
                    .queryParam("state", "{state}")
                    .queryParam("after", "{after}")
                    .encode()
                    .buildAndExpand(q, role, balai, state, last)
                    .toUriString();
        }
    }

    @GetMapping("/settings/people")
    String list(Filter filter, ViewerRequest request, Model model) {
        admit(request);
        var found = list.page(filter.accounts(), filter.after(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var staff = availability.of(shown.stream().map(AccountList.Entry::id).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("unfiltered", filter.isEmpty());
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(one -> AccountRow.of(one, staff.get(one.id()), request.reader()))
                        .toList());
        model.addAttribute(
                "next", found.size() > PAGE ? filter.next(shown.getLast().username()) : null);
        model.addAttribute("history", history.ofKind("account", CHANGES, request.reader()));
        choices.addTo(model);
        return "settings-people";
    }

    /// Where the accounts were before.
    @GetMapping("/accounts")
    String moved(ViewerRequest request) {
        admit(request);
        return "redirect:/settings/people";
    }
}
