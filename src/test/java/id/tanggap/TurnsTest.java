package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three classes run at once. Those that share a house which is not their thread's own take turns: one that does not
/// moves the clock and the rows of another under its hands.
class TurnsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern RUN = Pattern.compile("\\w+(Test|Journey|Properties)\\.java");

    @ParameterizedTest
    @CsvSource({
        "IncidentTestSetup, (Incident|Dispatch)TestSetup\\b, none",
        "VisibilityMatrixSetup, extends VisibilityMatrixSetup \\{, @DirtiesContext",
        "Demo.shared, Demo\\.shared\\(\\), none"
    })
    void classes_that_share_a_house_take_turns(String house, Pattern shares, String ownHouse) throws IOException {
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(
                            one -> RUN.matcher(one.getFileName().toString()).matches())
                    .toList()) {
                var text = Files.readString(file);
                if (shares.matcher(text).find() && !text.contains(ownHouse)) {
                    assertThat(text).as(file.toString()).contains("@ResourceLock(\"" + house + "\")");
                }
            }
        }
    }
}
