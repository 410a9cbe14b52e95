package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of docs/security.md says only what can be looked up: each requirement once, one of three states, proofs
/// that exist, and a true sum.
class SecurityTableTest {

    private static final Path PAGE = Path.of("docs/security.md");
    private static final String HELD = "held";
    private static final List<String> STATES = List.of(HELD, "not applicable", "open");

    private static final Pattern ROW =
            Pattern.compile("^\\| v5\\.0\\.0-([\\d.]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|Journey))(?:#(\\w+))?`");
    private static final Pattern FILE = Pattern.compile("`((?:src|docs|templates|channels)/[^`]+|pom\\.xml)`");

    /// A row whose proof comes with another change names the change; it is checked when the mark is gone.
    private static final Pattern EXPECTED = Pattern.compile("\\[\\[\\w+]]");

    private static final Map<String, String> TESTS = tests();

    private record Row(String number, String state, String proof) {

        boolean isExpected() {
            return EXPECTED.matcher(proof).find();
        }
    }

    private final List<Row> rows = ROW.matcher(read(PAGE))
            .results()
            .map(found -> new Row(
                    found.group(1), found.group(3).strip(), found.group(4).strip()))
            .toList();

    @Test
    void every_requirement_of_levels_1_and_2_has_one_row_in_its_order() {
        var numbers = ShippedTable.read(SecurityTableTest.class, "/security/asvs-5.0.0.tsv").stream()
                .map(List::getFirst)
                .toList();

        assertThat(rows).extracting(Row::number).containsExactlyElementsOf(numbers);
    }

    @Test
    void the_sum_is_that_of_the_rows() {
        var sum = STATES.stream()
                .map(state ->
                        rows.stream().filter(row -> row.state().equals(state)).count() + " " + state)
                .collect(Collectors.joining(", "));

        assertThat(read(PAGE)).contains("Of " + rows.size() + " requirements: " + sum + ".");
    }

    @TestFactory
    Stream<DynamicTest> every_row_has_a_state_and_a_reason_that_can_be_looked_up() {
        return rows.stream().map(row -> DynamicTest.dynamicTest("v5.0.0-" + row.number(), () -> check(row)));
    }

    private static void check(Row row) {
        assertThat(row.state()).isIn(STATES);
        assertThat(row.proof()).isNotBlank();
        if (row.isExpected()) {
            return;
        }
        var tests = TEST.matcher(row.proof()).results().toList();
        var files = FILE.matcher(row.proof()).results().toList();
        if (row.state().equals(HELD)) {
            assertThat(tests.size() + files.size()).as("proofs of %s", row).isPositive();
        }
        tests.forEach(found -> {
            assertThat(TESTS).containsKey(found.group(1));
            if (found.group(2) != null) {
                assertThat(TESTS.get(found.group(1))).contains(" " + found.group(2) + "(");
            }
        });
        files.forEach(found -> assertThat(Path.of(found.group(1))).exists());
    }

    /// Sources of all tests by the name of their class.
    private static Map<String, String> tests() {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getFileName().toString().equals("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), SecurityTableTest::read));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
