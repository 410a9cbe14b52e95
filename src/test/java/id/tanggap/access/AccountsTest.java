package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.JAKARTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.context.request.ServletWebRequest;

class AccountsTest {

    private final AccessTestSetup access = new AccessTestSetup();

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
        access.accounts(true).put("demo", "demo", new AccountProfile("Demo", Role.ADMIN, null, JAKARTA));

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
        assertThat(new ColleagueDirectory(access.jdbc).called("sari", null, 10)).isEmpty();
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
        access.accounts.put("sari", "s", new AccountProfile("Sari", Role.AGENT, null, JAKARTA, "201"));

        assertThatThrownBy(() ->
                        access.accounts.put("budi", "b", new AccountProfile("Budi", Role.AGENT, null, JAKARTA, "201")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201")
                .hasMessageContaining("budi");
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

    private static long id(Viewer viewer) {
        return Objects.requireNonNull(viewer.userId());
    }
}
