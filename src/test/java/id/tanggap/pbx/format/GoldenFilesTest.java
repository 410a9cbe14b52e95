package id.tanggap.pbx.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The logs in `src/test/resources/pbx`, each read as a whole and in scraps of a few characters, as a file that grows
/// is read. Its README says why each of them is there.
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/pbx");

    @ParameterizedTest
    @MethodSource
    void asterisk_csv(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void asterisk_table(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void queue_log(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void freeswitch_csv(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void freeswitch_json(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void twilio_calls(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void events(GoldenCase golden) throws IOException {
        golden.check();
    }

    @ParameterizedTest
    @MethodSource
    void csv(GoldenCase golden) throws IOException {
        golden.check();
    }

    static Stream<GoldenCase> asterisk_csv() {
        return cases("asterisk-csv");
    }

    static Stream<GoldenCase> asterisk_table() {
        return cases("asterisk-table");
    }

    static Stream<GoldenCase> queue_log() {
        return cases("queue-log");
    }

    static Stream<GoldenCase> freeswitch_csv() {
        return cases("freeswitch-csv");
    }

    static Stream<GoldenCase> freeswitch_json() {
        return cases("freeswitch-json");
    }

    static Stream<GoldenCase> twilio_calls() {
        return cases("twilio-calls");
    }

    static Stream<GoldenCase> events() {
        return cases("events");
    }

    static Stream<GoldenCase> csv() {
        return cases("csv");
    }

    static Stream<GoldenCase> cases(String format) {
        try (var files = Files.list(FOLDER.resolve(format))) {
            List<GoldenCase> cases = files.filter(file -> file.toString().endsWith(".expected.jsonl"))
                    .sorted()
                    .map(file -> new GoldenCase(format, file))
                    .toList();
            assertThat(cases).as(format).hasSizeGreaterThanOrEqualTo(12);
            return cases.stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
