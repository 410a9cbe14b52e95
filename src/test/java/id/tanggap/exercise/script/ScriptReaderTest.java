package id.tanggap.exercise.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

    private static final String SHORT = """
            name: Uji
            description: Satu laporan
            steps:
              - {at: PT1S, kind: report, channel: sms, citizen: Siti, text: banjir di Demak%s}
            """;

    @Test
    void the_shipped_scripts_can_be_played() {
        var scripts = new ExerciseScripts("").all();

        assertThat(scripts).extracting(ExerciseScripts.Offered::code).containsExactly("banjir-aceh", "gempa-cianjur");
        assertThat(scripts).allSatisfy(one -> assertThat(one.problems()).isEmpty());
    }

    @Test
    void the_short_one_is_a_quake_and_sixty_reports_by_four_channels_within_five_minutes() {
        var script = new ExerciseScripts("")
                .find("gempa-cianjur")
                .orElseThrow()
                .script()
                .orElseThrow();

        assertThat(script.length()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(script.steps().getFirst().content()).isInstanceOf(ExerciseStep.Quake.class);
        var channels = script.steps().stream()
                .filter(step -> step.content() instanceof ExerciseStep.Report)
                .collect(Collectors.groupingBy(
                        step -> ((ExerciseStep.Report) step.content()).channel(), Collectors.counting()));
        assertThat(channels).hasSize(4);
        assertThat(channels.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
    }

    @Test
    void the_other_one_carries_the_published_figures_and_has_as_much_in_its_stores() {
        var script = new ExerciseScripts("")
                .find("banjir-aceh")
                .orElseThrow()
                .script()
                .orElseThrow();

        assertThat(script.figures()).hasSize(14).allSatisfy(one -> assertThat(one.source())
                .startsWith("public news"));
        var store = script.stores().getFirst().stock();
        assertThat(store).containsEntry("makanan-siap-saji", 3450L).containsEntry("selimut", 3450L);
        assertThat(store).containsEntry("family-kit", 1410L).containsEntry("kasur", 570L);
        assertThat(script.affected().stream()
                        .mapToLong(ExerciseScript.Affected::displaced)
                        .sum())
                .isGreaterThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"'+6281234567890'", "'08123456789'", "budi@gmail.com", "'+6281090'"})
    void a_number_or_address_that_may_be_somebodys_is_refused(String from) {
        var content = SHORT.formatted(", from: '" + from + "'");
        if (from.startsWith("+628109")) {
            assertThat(ScriptReader.read("uji", content).steps()).hasSize(1);
        } else {
            assertThatThrownBy(() -> ScriptReader.read("uji", content))
                    .isInstanceOf(UnreadableScriptException.class)
                    .hasMessageContaining("uji.yaml: steps 1: `from` may be somebody's");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    , chanel: sms                          | `chanel` is not known here
                    , place: Demak                         | `place` needs a code of Kemendagri
                    }, {at: soon, kind: report, channel: fax, citizen: A, text: b | not 'fax'
                    }, {at: soon, kind: report, channel: sms, citizen: A, text: b | needs a time after the start, such as PT2M30S
                    }, {at: PT1S, kind: quake, magnitude: 12, latitude: 50, longitude: 1, depth: 1, region: X | `magnitude` needs a number, 1 to 10
                    }, {at: PT1S, kind: answer, answer: MUNGKIN, people: 1 | not 'MUNGKIN'
                    """)
    void what_is_wrong_is_told_with_its_place(String more, String problem) {
        var content = more.startsWith("}")
                ? SHORT.formatted("").strip() + "\n  - " + more.substring(3) + "}\n"
                : SHORT.formatted(more);

        assertThatThrownBy(() -> ScriptReader.read("uji", content))
                .isInstanceOf(UnreadableScriptException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void no_yaml_and_objects_of_java_are_problems_and_no_exceptions_of_others() {
        for (var content : new String[] {"", "a: [", "!!java.net.URL [http://contoh.example]", "- 1", "\t\0"}) {
            assertThatThrownBy(() -> ScriptReader.read("uji", content)).isInstanceOf(UnreadableScriptException.class);
        }
    }

    @Test
    void an_operators_file_takes_the_place_of_a_shipped_one_and_a_broken_one_is_shown(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("gempa-cianjur.yaml"), SHORT.formatted(""));
        Files.writeString(folder.resolve("rusak.yaml"), "name: x");

        var scripts = new ExerciseScripts(folder.toString());

        assertThat(scripts.find("gempa-cianjur")
                        .orElseThrow()
                        .script()
                        .orElseThrow()
                        .steps())
                .hasSize(1);
        assertThat(scripts.find("rusak").orElseThrow().problems()).isNotEmpty();
    }
}
