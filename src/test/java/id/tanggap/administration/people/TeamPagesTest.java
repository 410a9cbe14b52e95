package id.tanggap.administration.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.signin.PageBrowser;
import id.tanggap.assignment.TeamRegister;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Teams, need-to-know lists and the page of roles as an administrator sees and changes them.
class TeamPagesTest extends PeoplePagesSetup {

    @Test
    void a_team_is_made_renamed_filled_and_taken_back() {
        var member = house.usernameOf(house.somebody(Role.AGENT, null));
        var stranger = house.usernameOf(house.somebody(Role.BALAI, "MGL"));
        var name = "Tim " + unused();

        var made = PageBrowser.location(post("/settings/teams", Map.of("name", name, "balai", "", "add", member)));
        assertThat(admin.get(made).body()).contains(name, member);
        post(made, Map.of("name", name + " pagi", "members", member, "add", stranger));
        assertThat(admin.get(made).body()).contains("Bukan petugas kantor ini");
        assertThat(admin.get("/settings/teams").body()).contains(name).doesNotContain(name + " pagi");
        post(made, Map.of("name", name + " pagi"));
        assertThat(admin.get(made).body()).contains(name + " pagi").doesNotContain("value=\"" + member + "\" checked");

        var id = made.substring(made.lastIndexOf('/') + 1);
        var whole = "/settings/history?kind=team&key=" + id;
        assertThat(admin.get(made).body()).contains("href=\"" + whole.replace("&", "&amp;") + "\"");
        assertThat(admin.get(whole + "&before=" + newest("team", id).id()).body())
                .contains(name)
                .doesNotContain(name + " pagi", member + "</b>");
        undo(newest("team", id));
        post(made + "/removal", Map.of());
        assertThat(admin.get(made).statusCode()).isEqualTo(404);
        undo(newest("team", id));
        assertThat(admin.get(made).statusCode()).isEqualTo(200);
        undo(history.of("team", id, null, 9).getLast());
        assertThat(house.room(TeamRegister.class).find(Long.parseLong(id)))
                .as("all that came after it is undone")
                .isEmpty();
    }

    @Test
    void a_person_comes_on_a_list_with_a_reason_and_off_it_again_and_undo_brings_them_back() {
        var person = house.somebody(Role.AGENT, null);
        var username = house.usernameOf(person);
        var list = "/settings/lists/rehsos.anak";

        post(list, Map.of("account", username, "reason", "ya"));
        assertThat(hidden(username)).isTrue();
        post(list, Map.of("account", username, "reason", "Menangani kasus anak di Demak"));
        assertThat(hidden(username)).isFalse();
        assertThat(admin.get(list + "?q=" + username).body()).contains("Menangani kasus anak di Demak", boss.name());
        post(list + "/removal", Map.of("account", username));
        assertThat(hidden(username)).isTrue();
        undo(newest("need-to-know", "rehsos.anak/" + username));
        assertThat(hidden(username)).isFalse();
        assertThat(kinds(username)).contains("list-changed").doesNotContain("setting-changed");
    }

    @Test
    void the_page_of_roles_asks_the_roles_about_everything_they_may_do() {
        var asked = RolesController.ABILITIES.stream().map(RolesController.Ability::code);
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == boolean.class && method.getParameterCount() == 0)
                        .map(Method::getName)
                        .toList());
        assertThat(admin.get("/settings/roles").body()).contains("Menangani dan menjawab tiket", "Petugas piket");
    }

    private boolean hidden(String username) {
        return house.room(Accounts.class)
                .loadUserByUsername(username)
                .viewer()
                .hidden()
                .contains("rehsos.anak");
    }
}
