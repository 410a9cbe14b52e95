package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `JdbcClient`'s `stream()` keeps its connection until the stream is closed; one forgotten stream after another
/// emptied the pool once. Rows are taken as lists here.
class ConnectionsTest {

    private static final Pattern OPEN_STREAM =
            Pattern.compile("\\.query\\((?:[^;](?!\\.list\\(\\)))*?\\)\\s*\\.stream\\(\\)");

    @Test
    void no_query_is_left_open_as_a_stream() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(OPEN_STREAM.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
