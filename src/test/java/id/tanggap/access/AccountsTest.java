package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.CHILD;
import static id.tanggap.access.AccessTestSetup.JAKARTA;
import static id.tanggap.access.AccessTestSetup.TRAFFICKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.context.request.ServletWebRequest;

/// Accounts, their lists of restricted categories, and when their sessions end.
class AccountsTest {

    private final AccessTestSetup access = new AccessTestSetup();
    private final ColleagueDirectory colleagues = new ColleagueDirectory(access.jdbc);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void an_account_is_found_by_its_name_in_any_case_and_nobody_else_is() {
        access.person("sari", Role.AGENT, null);

        assertThat(access.accounts.loadUserByUsername(" SARI ").getUsername()).isEqualTo("sari");
        for (var stranger : List.of("", "sar", "sari%", "s_ri", "sari' or true --")) {
            assertThatThrownBy(() -> access.accounts.loadUserByUsername(stranger))
                    .isInstanceOf(UsernameNotFoundException.class);
        }
    }

    @Test
    void the_password_is_kept_as_a_hash_only() {
        access.person("sari", Role.AGENT, null);
        var account = access.accounts.loadUserByUsername("sari");

        assertThat(account.getPassword()).startsWith("{bcrypt}").doesNotContain("sandi-sari");
        assertThat(PasswordEncoding.encoder().matches("sandi-sari", account.getPassword()))
                .isTrue();
        assertThat(PasswordEncoding.encoder().matches("sandi-budi", account.getPassword()))
                .isFalse();
        assertThat(PasswordEncoding.encoder().encode("sama"))
                .as("salted")
                .isNotEqualTo(PasswordEncoding.encoder().encode("sama"));
    }

    @Test
    void an_account_of_the_demo_is_closed_outside_of_it() {
        access.accounts(true).put("demo", "demo", "Demo", Role.ADMIN, null, JAKARTA);

        var account = access.accounts.loadUserByUsername("demo");
        assertThat(account.isEnabled()).isFalse();
        assertThat(access.accounts.viewers(List.of(id(account.viewer())))).isEmpty();
        assertThat(access.accounts(true).loadUserByUsername("demo").isEnabled()).isTrue();
    }

    @Test
    void a_closed_account_stays_closed_when_it_gets_a_new_password() {
        access.person("sari", Role.AGENT, null);
        access.jdbc.sql("update app_user set enabled = false").update();

        access.person("sari", Role.ADMIN, null);

        assertThat(access.accounts.loadUserByUsername("sari").isEnabled()).isFalse();
        assertThat(colleagues.called("sari", null, 10)).isEmpty();
    }

    @Test
    void new_staff_of_a_balai_are_on_all_lists_and_agents_and_auditors_on_none() {
        assertThat(access.person("staf", Role.BALAI, "MGL").hidden()).isEmpty();
        assertThat(access.person("agen", Role.AGENT, null).hidden()).containsExactlyInAnyOrder(CHILD, TRAFFICKED);
        assertThat(access.person("auditor", Role.AUDITOR, null).hidden()).containsExactlyInAnyOrder(CHILD, TRAFFICKED);
        assertThat(access.person("penyelia", Role.SUPERVISOR, null).hidden()).isEmpty();
    }

    @Test
    void a_list_is_made_just_what_was_granted_and_ends_the_sessions_of_that_person_only() {
        access.person("agen", Role.AGENT, null);
        access.person("lain", Role.AGENT, null);
        access.session("agen");
        access.session("lain");

        access.needToKnow.grant("AGEN", Set.of(CHILD), "Uji");
        assertThat(access.viewer("agen").hidden()).containsExactly(TRAFFICKED);
        assertThat(access.viewer("lain").hidden()).contains(CHILD);
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.sessions("lain")).isOne();

        access.session("agen");
        access.needToKnow.grant("agen", Set.of(CHILD), "Uji");
        assertThat(access.sessions("agen")).as("nothing changed").isOne();
        access.needToKnow.grant("agen", Set.of(), "Uji");
        assertThat(access.viewer("agen").hidden()).containsExactlyInAnyOrder(CHILD, TRAFFICKED);
        assertThat(access.sessions("agen")).isZero();
    }

    @Test
    void nobody_is_listed_for_a_category_that_is_not_restricted() {
        access.person("agen", Role.AGENT, null);

        assertThatThrownBy(() -> access.needToKnow.grant("agen", Set.of(CHILD, "bansos.pkh"), "Uji"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CHILD)
                .hasMessageContaining("bansos.pkh");
        assertThat(access.viewer("agen").hidden()).contains(CHILD);
    }

    @Test
    void restricting_a_category_ends_all_sessions_once_and_opening_it_forgets_its_list() {
        access.person("staf", Role.BALAI, "MGL");
        access.person("agen", Role.AGENT, null);
        access.session("agen");

        assertThat(access.needToKnow.restrict("bansos.pkh", "Uji")).isTrue();
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.viewer("agen").hidden()).contains("bansos.pkh");
        assertThat(access.viewer("staf").hidden()).isEmpty();
        access.session("agen");
        assertThat(access.needToKnow.restrict("bansos.pkh", "Uji")).isFalse();
        assertThat(access.sessions("agen")).isOne();

        assertThat(access.needToKnow.open("bansos.pkh")).isTrue();
        assertThat(access.sessions("agen")).isZero();
        assertThat(access.viewer("agen").hidden()).doesNotContain("bansos.pkh");
        assertThat(access.needToKnow.open("bansos.pkh")).isFalse();
    }

    @Test
    void who_loses_rights_is_signed_out_and_who_only_gets_a_new_password_is_not() {
        access.person("sari", Role.SUPERVISOR, null);
        access.session("sari");

        access.person("sari", Role.SUPERVISOR, null);
        assertThat(access.sessions("sari")).isOne();
        access.person("sari", Role.BALAI, "MGL");
        assertThat(access.sessions("sari")).isZero();
        access.session("sari");
        access.person("sari", Role.BALAI, "EFT");
        assertThat(access.sessions("sari")).isZero();
    }

    @Test
    void an_extension_belongs_to_one_person() {
        access.accounts.put("sari", "s", "Sari", Role.AGENT, null, JAKARTA, "201");

        assertThatThrownBy(() -> access.accounts.put("budi", "b", "Budi", Role.AGENT, null, JAKARTA, "201"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201")
                .hasMessageContaining("budi");
    }

    @Test
    void colleagues_are_those_of_the_own_balai_and_of_the_national_desk() {
        access.person("agen", Role.AGENT, null);
        access.person("staf-mgl", Role.BALAI, "MGL");
        access.person("staf-eft", Role.BALAI, "EFT");

        assertThat(called("orang", "MGL")).containsExactly("staf-mgl", "agen");
        assertThat(called("orang", null)).containsExactly("agen");
        assertThat(called("staf", null)).isEmpty();
    }

    @Test
    void wildcards_of_sql_find_nobody() {
        access.person("agen", Role.AGENT, null);

        assertThat(called("%", "MGL")).isEmpty();
        assertThat(called("_", "MGL")).isEmpty();
        assertThat(called("\\", "MGL")).isEmpty();
        assertThat(called("' or true --", "MGL")).isEmpty();
    }

    @Test
    void for_a_restricted_ticket_only_colleagues_on_its_list_are_named() {
        access.person("agen", Role.AGENT, null);
        access.person("agen-anak", Role.AGENT, null);
        access.person("penyelia", Role.SUPERVISOR, null);
        access.needToKnow.grant("agen-anak", Set.of(CHILD), "Uji");

        assertThat(colleagues.called("orang", null, CHILD, 10))
                .extracting(ColleagueDirectory.Colleague::username)
                .containsExactly("agen-anak", "penyelia");
        assertThat(colleagues.called("orang", null, "bansos.pkh", 10)).hasSize(3);
    }

    @Test
    void a_page_that_is_open_to_strangers_by_mistake_finds_no_viewer() throws Exception {
        var parameter = new MethodParameter(AccountsTest.class.getDeclaredMethod("page", Viewer.class), 0);
        var request = new ServletWebRequest(new MockHttpServletRequest());
        var resolver = new CurrentViewerResolver();
        assertThat(resolver.supportsParameter(parameter)).isTrue();

        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> resolver.resolveArgument(parameter, null, request, null))
                .isInstanceOf(IllegalStateException.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS"))));
        try {
            assertThatThrownBy(() -> resolver.resolveArgument(parameter, null, request, null))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void page(@CurrentViewer Viewer viewer) {
        assertThat(viewer).isNotNull();
    }

    private List<String> called(String beginning, @Nullable String balai) {
        return colleagues.called(beginning, balai, 10).stream()
                .map(ColleagueDirectory.Colleague::username)
                .toList();
    }

    private static long id(Viewer viewer) {
        return Objects.requireNonNull(viewer.userId());
    }
}
