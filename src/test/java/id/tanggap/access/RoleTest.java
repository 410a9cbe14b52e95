package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    private static Viewer viewer(@Nullable Long userId, Role role, @Nullable String balai) {
        return new Viewer(userId, "Uji", role, balai, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            role,       restricted, identities, reads openings, changes, calls, supervises
            ADMIN,      true,       true,       true,           true,    true,  true
            SUPERVISOR, true,       true,       true,           true,    true,  true
            AGENT,      false,      false,      false,          true,    true,  false
            DUTY_OFFICER, false,    false,      false,          true,    true,  false
            BALAI,      false,      false,      false,          true,    false, false
            AUDITOR,    false,      false,      true,           false,   false, false
            """)
    void a_role_may_do_just_this(
            Role role,
            boolean restricted,
            boolean identities,
            boolean openings,
            boolean changes,
            boolean calls,
            boolean supervises) {
        assertThat(role.seesRestricted()).isEqualTo(restricted);
        assertThat(role.seesIdentities()).isEqualTo(identities);
        assertThat(role.readsDisclosures()).isEqualTo(openings);
        assertThat(role.changesTickets()).isEqualTo(changes);
        assertThat(role.answersCalls()).isEqualTo(calls);
        assertThat(role.supervises()).isEqualTo(supervises);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            role,         opens incidents, dispatches, keeps resources
            ADMIN,        true,            true,       true
            SUPERVISOR,   true,            true,       true
            AGENT,        false,           false,      false
            DUTY_OFFICER, true,            true,       true
            BALAI,        false,           false,      true
            AUDITOR,      false,           false,      false
            """)
    void a_role_may_do_just_this_in_the_command_center(
            Role role, boolean incidents, boolean dispatches, boolean resources) {
        assertThat(role.opensIncidents()).isEqualTo(incidents);
        assertThat(role.dispatches()).isEqualTo(dispatches);
        assertThat(role.keepsResources()).isEqualTo(resources);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_known_by_its_code(Role role) {
        assertThat(Role.of(role.code())).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "admin ", "agent,admin"})
    void an_unknown_code_is_no_role(String code) {
        assertThatThrownBy(() -> Role.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staff_without_a_balai_cannot_exist_for_they_would_see_all() {
        assertThatThrownBy(() -> viewer(1L, Role.BALAI, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need a balai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mgl", "MGLX", "MGL' or 'a' = 'a"})
    void a_balai_that_is_no_code_is_refused(String balai) {
        assertThatThrownBy(() -> viewer(1L, Role.BALAI, balai)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_program_neither_supervises_nor_answers_calls_whatever_its_role() {
        assertThat(Arrays.stream(Role.values()).map(role -> viewer(null, role, "MGL")))
                .noneMatch(Viewer::supervises)
                .noneMatch(Viewer::answersCalls);
    }
}
