package id.tanggap.administration.program;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Unique;
import id.tanggap.access.ApiTokens;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.register.ApiTokenList;
import id.tanggap.access.signin.PageBrowser;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tokens of programs, as an administrator makes and revokes them.
class ProgramsPageTest {

    private static final Pattern TOKEN = Pattern.compile("id=\"api-token\"[^>]* value=\"(tgp_[A-Za-z0-9_-]{43})\"");
    private static final String PAGE = "/settings/programs";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final ApiTokens tokens = house.room(ApiTokens.class);
    private final Viewer boss = house.somebody(Role.ADMIN, null);
    private final String name = "Dasbor " + Unique.word();
    private final PageBrowser admin = new PageBrowser(house);

    {
        admin.signIn(house.usernameOf(boss), "sandi-" + house.usernameOf(boss));
    }

    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private String made(Map<String, String> form) {
        var page = admin.post(PAGE, PAGE, form).body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private ApiTokenList.Entry entry() {
        return house.room(ApiTokenList.class).page(Long.MAX_VALUE, 100).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String today() {
        return LocalDate.ofInstant(house.clock.instant(), ZoneId.of("Asia/Jakarta"))
                .toString();
    }

    @Test
    void a_token_is_shown_once_works_with_its_limits_and_is_refused_at_once_when_revoked() {
        var token = made(Map.of("name", name, "office", "MGL", "lists", "rehsos.anak", "until", today()));

        assertThat(admin.get(PAGE).body()).contains(name).doesNotContain(token);
        var program = tokens.viewer(token).orElseThrow();
        assertThat(program.balai()).isEqualTo("MGL");
        assertThat(program.hidden()).doesNotContain("rehsos.anak").contains("rehsos.kpo");
        assertThat(entry().times().by()).isEqualTo(boss.name());

        admin.post(PAGE, PAGE + "/" + entry().id() + "/revocation", Map.of());

        assertThat(tokens.viewer(token)).isEmpty();
        assertThat(entry().times().revokedBy()).isEqualTo(boss.name());
        assertThat(admin.post(PAGE, PAGE + "/" + entry().id() + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.jdbc()
                        .sql("select kind from audit_event where subject_id = :name order by id")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .containsExactly("token-created", "token-revoked");
    }

    @Test
    void a_token_ends_with_its_last_day_and_its_use_is_kept_to_the_minute() {
        var token = made(Map.of("name", name, "office", "duty-officer", "until", today()));
        assertThat(entry().times().used()).isNull();
        assertThat(tokens.viewer(token).orElseThrow().role()).isEqualTo(Role.DUTY_OFFICER);
        var first = entry().times().used();
        assertThat(first).isNotNull();
        tokens.viewer(token);
        assertThat(entry().times().used()).isEqualTo(first);
        house.clock.pass(Duration.ofMinutes(2));
        tokens.viewer(token);
        assertThat(entry().times().used()).isAfter(first);

        house.clock.pass(Duration.ofDays(1));

        assertThat(tokens.viewer(token)).isEmpty();
        assertThat(entry().times().isGood(house.clock.instant())).isFalse();
    }

    @Test
    void a_token_that_cannot_be_is_refused_with_a_sentence() {
        for (var form : List.of(
                Map.of("name", "", "office", "agent"),
                Map.of("name", name, "office", "XXX"),
                Map.of("name", name, "office", "agent", "lists", "bansos.pkh"),
                Map.of("name", name, "office", "agent", "until", "2020-01-01"),
                Map.of("name", name, "office", "agent", "until", "+999999999-12-31"))) {
            var page = admin.post(PAGE, PAGE, form);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("role=\"alert\"").doesNotContain("api-token");
        }
    }
}
