package id.tanggap.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.access.oidc.RoleMapping.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMappingTest {

    private final RoleMapping mapping =
            RoleMapping.of("realm_access.roles", "tanggap-admin=admin, tanggap-mgl = balai:MGL,tanggap-agen=agent");

    private Optional<Grant> of(Object value) {
        return mapping.grant(Map.of("realm_access", Map.of("roles", value)));
    }

    @Test
    void a_value_gives_what_the_operator_wrote() {
        assertThat(of(List.of("tanggap-agen"))).contains(new Grant(Role.AGENT, null));
        assertThat(of(List.of("lain", "tanggap-mgl"))).contains(new Grant(Role.BALAI, "MGL"));
        assertThat(of("tanggap-admin")).contains(new Grant(Role.ADMIN, null));
    }

    @Test
    void of_several_values_the_first_in_the_order_of_the_operator_counts() {
        assertThat(of(List.of("tanggap-agen", "tanggap-admin"))).contains(new Grant(Role.ADMIN, null));
    }

    @Test
    void a_value_that_the_operator_did_not_write_gives_nothing() {
        for (var value : Arrays.<Object>asList(
                List.of(),
                List.of("admin"),
                List.of("Tanggap-Admin"),
                "tanggap-admin tanggap-agen",
                "tanggap-admin,tanggap-agen",
                "",
                7,
                true,
                Map.of("tanggap-admin", true),
                List.of(7, List.of("tanggap-admin")))) {
            assertThat(of(value)).as("%s", value).isEmpty();
        }
        assertThat(mapping.grant(Map.of())).isEmpty();
        assertThat(mapping.grant(Map.of("realm_access", "tanggap-admin"))).isEmpty();
        assertThat(mapping.grant(Map.of("roles", List.of("tanggap-admin")))).isEmpty();
    }

    @Test
    void a_claim_may_have_dots_in_its_name() {
        var named = RoleMapping.of("https://instansi.example/peran", "a=agent");

        assertThat(named.grant(Map.of("https://instansi.example/peran", List.of("a"))))
                .contains(new Grant(Role.AGENT, null));
        assertThat(RoleMapping.of("a.b.c", "x=agent").grant(Map.of("a.b", Map.of("c", "x"))))
                .contains(new Grant(Role.AGENT, null));
    }

    @Test
    void a_value_may_have_an_equals_sign() {
        assertThat(RoleMapping.of("groups", "cn=tanggap=agent").grant(Map.of("groups", "cn=tanggap")))
                .contains(new Grant(Role.AGENT, null));
    }

    @Test
    void without_a_mapping_claims_give_nothing() {
        assertThat(RoleMapping.of("", "").isUsed()).isFalse();
        assertThat(RoleMapping.of("", "").grant(Map.of("", "admin"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "=admin", "a=boss", "a=balai", "a=agent:MGL", "a=balai:???"})
    void a_mapping_that_cannot_be_read_names_the_setting(String text) {
        assertThatThrownBy(() -> RoleMapping.of("groups", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TANGGAP_OIDC_ROLES ")
                .hasMessageContaining(text);
    }
}
