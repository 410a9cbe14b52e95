package id.tanggap.administration.people;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.register.AccountStore.Registered;
import id.tanggap.access.signin.OpenSessions;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.assignment.handover.AccountHandovers;
import id.tanggap.setting.SettingHistory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of one account shows besides its form.
@Component
class AccountView {

    private static final int CHANGES = 10;
    private static final int SIGN_INS = 5;

    private final SettingHistory versions;
    private final SettingHistoryRows history;
    private final StaffAvailability availability;
    private final AccountHandovers handovers;
    private final NeedToKnow lists;
    private final SignInLog signIns;
    private final OpenSessions sessions;
    private final PeopleChoices choices;

    AccountView(
            SettingHistory versions,
            SettingHistoryRows history,
            StaffAvailability availability,
            AccountHandovers handovers,
            NeedToKnow lists,
            SignInLog signIns,
            OpenSessions sessions,
            PeopleChoices choices) {
        this.versions = versions;
        this.history = history;
        this.availability = availability;
        this.handovers = handovers;
        this.lists = lists;
        this.signIns = signIns;
        this.sessions = sessions;
        this.choices = choices;
    }

    /// @param outcome end of the message key `me.sign-in.`
    record SignIn(String at, String outcome) {}

    void addTo(Model model, Registered account, PageReader reader) {
        var setting = account.setting();
        model.addAttribute("account", account);
        model.addAttribute("office", AccountRow.office(setting.balai(), reader));
        model.addAttribute("own", Objects.equals(account.id(), reader.viewer().userId()));
        model.addAttribute("seen", versions.version("account", account.username()));
        model.addAttribute("history", history.of("account", account.username(), CHANGES, reader));
        model.addAttribute("colleagues", choices.of(setting.balai()));
        model.addAttribute(
                "lists",
                lists.listOf(account.username()).stream()
                        .map(reader::category)
                        .sorted()
                        .toList());
        choices.addTo(model);
        addWork(model, account, reader);
        addSignIns(model, account, reader);
    }

    private void addWork(Model model, Registered account, PageReader reader) {
        var work = availability.of(List.of(account.id())).get(account.id());
        model.addAttribute("tickets", work == null ? 0 : work.open());
        var until = work == null ? null : work.absentUntil();
        model.addAttribute("away", until != null && until.isAfter(reader.now()) ? reader.full(until) : null);
        model.addAttribute("handover", handovers.of(account.id()).orElse(null));
    }

    private void addSignIns(Model model, Registered account, PageReader reader) {
        model.addAttribute("sessions", sessions.of(account.username(), SIGN_INS).size());
        model.addAttribute(
                "signIns",
                signIns.newest(account.id(), SIGN_INS).stream()
                        .map(entry -> new SignIn(
                                reader.full(entry.at()), entry.outcome().code()))
                        .toList());
    }
}
