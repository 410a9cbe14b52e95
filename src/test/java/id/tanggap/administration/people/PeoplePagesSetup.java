package id.tanggap.administration.people;

import id.tanggap.Unique;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.register.AccountStore;
import id.tanggap.access.signin.PageBrowser;
import id.tanggap.setting.SettingChange;
import id.tanggap.setting.SettingHistory;
import id.tanggap.ticket.TicketTestSetup;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An administrator in the shared house, and what the history says of people.
abstract class PeoplePagesSetup {

    final TicketTestSetup house = TicketTestSetup.shared();
    final AccountStore accounts = house.room(AccountStore.class);
    final SettingHistory history = house.room(SettingHistory.class);
    Viewer boss;
    PageBrowser admin;

    @BeforeEach
    void an_administrator_is_in() {
        boss = house.somebody(Role.ADMIN, null);
        admin = browser(boss);
    }

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    PageBrowser browser(Viewer person) {
        var browser = new PageBrowser(house);
        browser.signIn(house.usernameOf(person), "sandi-" + house.usernameOf(person));
        return browser;
    }

    HttpResponse<String> post(String to, Map<String, String> fields) {
        return admin.post("/settings/people", to, fields);
    }

    static String unused() {
        return "baru-" + Unique.word();
    }

    SettingChange newest(String kind, String key) {
        return history.of(kind, key, null, 1).getFirst();
    }

    void undo(SettingChange change) {
        post("/settings/history/" + change.batch() + "/undo", Map.of("back", "/settings/people"));
    }

    static long id(Viewer person) {
        return Objects.requireNonNull(person.userId());
    }

    /// What the record of who did what has of an account.
    List<String> kinds(String username) {
        return house.jdbc()
                .sql("select kind from audit_event where subject_name = :name or subject_id = 'account/' || :name")
                .param("name", username)
                .query(String.class)
                .list();
    }
}
