package id.tanggap.access;

import static id.tanggap.access.AccessTestSetup.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whom the palette and mentions name to whom.
class ColleagueDirectoryTest {

    private final AccessTestSetup access = new AccessTestSetup();
    private final ColleagueDirectory colleagues = new ColleagueDirectory(access.jdbc);

    @AfterEach
    void close() {
        access.close();
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

    private List<String> called(String beginning, @Nullable String balai) {
        return colleagues.called(beginning, balai, 10).stream()
                .map(ColleagueDirectory.Colleague::username)
                .toList();
    }
}
