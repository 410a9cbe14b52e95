package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a viewer may do follows from the role, and for some things from being a person and from seeing everything.
class ViewerTest {

    private static Viewer viewer(@Nullable Long userId, Role role, @Nullable String balai, String... hidden) {
        return new Viewer(userId, "Uji", role, balai, ZoneId.of("Asia/Jakarta"), Locale.of("id"), Set.of(hidden));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SUPERVISOR"})
    void who_sees_everything_reads_the_quarantine_and_answers_for_others(Role role) {
        assertThat(viewer(1L, role, null).readsQuarantine()).isTrue();
        assertThat(viewer(1L, role, null).supervises()).isTrue();
        assertThat(viewer(null, role, null).readsQuarantine()).as("a program").isFalse();
        assertThat(viewer(null, role, null).supervises()).as("a program").isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "DUTY_OFFICER", "AUDITOR"})
    void others_read_no_quarantine_and_answer_for_nobody(Role role) {
        assertThat(viewer(1L, role, null).readsQuarantine()).isFalse();
        assertThat(viewer(1L, role, null).supervises()).isFalse();
    }

    @Test
    void an_office_a_hidden_category_or_hidden_reporters_are_limits() {
        assertThat(viewer(1L, Role.SUPERVISOR, "MGL").readsQuarantine()).isFalse();
        assertThat(viewer(1L, Role.SUPERVISOR, null, "anak.kekerasan").readsQuarantine())
                .isFalse();
        assertThat(viewer(1L, Role.AGENT, null).visibility().isUnlimited()).isFalse();
        assertThat(Visibility.ALL.isUnlimited()).isTrue();
    }
}
