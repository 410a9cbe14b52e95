package id.tanggap.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.oidc.Admission.Admitted;
import id.tanggap.access.oidc.Admission.Reason;
import id.tanggap.access.oidc.Admission.Refused;
import id.tanggap.access.signin.PageBrowser;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/// Whose account somebody at the provider gets, without the provider.
class OidcAdmissionTest {

    private static final String ISSUER = "https://masuk.example";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Accounts accounts = house.room(Accounts.class);
    private final String name = house.usernameOf(house.somebody(Role.AGENT, null));
    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private static OidcSettings settings(String linkBy, boolean create) {
        return new OidcSettings(
                ISSUER,
                "tanggap",
                "rahasia",
                "SSO",
                List.of("openid"),
                "peran",
                "agen=agent, mgl=balai:MGL, tiada=balai:ZZZ",
                linkBy,
                create,
                false);
    }

    private OidcAdmission admission(OidcSettings settings) {
        return new OidcAdmission(
                settings,
                new OidcLinks(house.jdbc(), accounts, house.clock),
                accounts,
                house.room(BalaiDirectory.class),
                house.transaction());
    }

    private Admission by(String linkBy, String sub, Map<String, Object> claims) {
        return admission(settings(linkBy, false)).admit(new ProvenIdentity(ISSUER, sub, claims));
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, Optional.empty());
    }

    private Role role() {
        return accounts.loadUserByUsername(name).viewer().role();
    }

    @Test
    void an_account_is_linked_once_and_found_by_the_subject_ever_after() {
        var first = Map.<String, Object>of("preferred_username", name, "peran", "agen");

        assertThat(by("none", subject, first)).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(by("preferred_username", subject, first)).isInstanceOf(Admitted.class);
        assertThat(by("none", subject, Map.of("preferred_username", "lain", "peran", "agen")))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.account().username()).isEqualTo(name));
        assertThat(by("preferred_username", "orang-lain", first))
                .as("somebody who took the name at the provider later")
                .isEqualTo(new Refused(Reason.UNKNOWN, Optional.of(name)));
    }

    @Test
    void only_an_address_that_the_provider_verified_says_whose_account_it_is() {
        var email = name + "@instansi.test";
        accounts.put(
                name,
                "sandi-" + name,
                new AccountProfile("Orang", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), null, email));

        for (var verified : new Object[] {false, "true", 1}) {
            assertThat(by("email", subject, Map.of("email", email, "email_verified", verified, "peran", "agen")))
                    .isEqualTo(refused(Reason.UNKNOWN));
        }
        assertThat(by(
                        "email",
                        subject,
                        Map.of("email", email.toUpperCase(Locale.ROOT), "email_verified", true, "peran", "agen")))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void another_role_in_the_claims_counts_and_ends_sessions_and_no_role_lets_nobody_in() {
        assertThat(by("preferred_username", subject, Map.of("preferred_username", name, "peran", "agen")))
                .isInstanceOf(Admitted.class);
        var browser = signedIn();
        by("none", subject, Map.of("peran", "agen"));
        assertThat(browser.isIn()).as("the same role").isTrue();

        by("none", subject, Map.of("peran", List.of("mgl")));
        assertThat(role()).isEqualTo(Role.BALAI);
        assertThat(browser.isIn()).isFalse();

        var again = signedIn();
        for (var value : List.of("admin", "tiada")) {
            assertThat(by("none", subject, Map.of("peran", value)))
                    .isEqualTo(new Refused(Reason.NO_ROLE, Optional.of(name)));
        }
        assertThat(again.isIn()).isFalse();
        assertThat(role()).isEqualTo(Role.BALAI);
    }

    private PageBrowser signedIn() {
        var browser = new PageBrowser(house);
        browser.signIn(name, "sandi-" + name);
        assertThat(browser.isIn()).isTrue();
        return browser;
    }

    @Test
    void a_closed_account_is_refused_whatever_the_claims_say() {
        by("preferred_username", subject, Map.of("preferred_username", name, "peran", "agen"));
        accounts.setOpen(name, false);

        assertThat(by("none", subject, Map.of("peran", "agen")))
                .isEqualTo(new Refused(Reason.CLOSED, Optional.of(name)));
    }

    @Test
    void a_stranger_gets_an_account_only_where_the_operator_wants_it_and_with_a_role() {
        var creating = admission(settings("none", true));
        var username = "baru-" + subject;

        assertThat(creating.admit(new ProvenIdentity(ISSUER, subject, Map.of("preferred_username", username))))
                .isEqualTo(refused(Reason.NO_ROLE));
        assertThat(creating.admit(new ProvenIdentity(ISSUER, subject, Map.of("peran", "mgl"))))
                .as("without a name")
                .isEqualTo(refused(Reason.UNKNOWN));
        assertThat(creating.admit(
                        new ProvenIdentity(ISSUER, subject, Map.of("preferred_username", name, "peran", "agen"))))
                .as("with the name of somebody else")
                .isEqualTo(refused(Reason.TAKEN));
        var made = creating.admit(new ProvenIdentity(
                ISSUER, subject, Map.of("preferred_username", username, "name", "Orang Baru", "peran", "mgl")));

        assertThat(made).isInstanceOfSatisfying(Admitted.class, admitted -> {
            var viewer = admitted.account().viewer();
            assertThat(viewer.role()).isEqualTo(Role.BALAI);
            assertThat(viewer.balai()).isEqualTo("MGL");
            assertThat(viewer.name()).isEqualTo("Orang Baru");
        });
    }

    @Test
    void a_provider_without_https_is_no_provider() {
        assertThatThrownBy(() -> new OidcSettings(
                        "http://masuk.example", "a", "b", "SSO", List.of(), "", "", "none", false, false))
                .hasMessageStartingWith("TANGGAP_OIDC_ISSUER ");
    }

    @Test
    void the_second_factor_counts_only_where_it_is_promised_and_the_token_does_not_say_otherwise() {
        assertThat(new OidcSecondFactor(false).isAskedFor(token(List.of("mfa"))))
                .isFalse();
        assertThat(new OidcSecondFactor(true).isAskedFor(token(List.of("pwd", "mfa"))))
                .isTrue();
        assertThat(new OidcSecondFactor(true).isAskedFor(token(List.of("pwd")))).isFalse();
        assertThat(new OidcSecondFactor(true).isAskedFor(token(null))).isTrue();
    }

    private static OidcIdToken token(@Nullable List<String> methods) {
        var claims = new HashMap<String, Object>(Map.of("sub", "1"));
        if (methods != null) {
            claims.put("amr", methods);
        }
        return new OidcIdToken("x", Instant.EPOCH, Instant.MAX, claims);
    }
}
