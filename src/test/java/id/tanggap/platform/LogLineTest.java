package id.tanggap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.yaml.snakeyaml.Yaml;

/// The form of a line of the log.
class LogLineTest {

    @Test
    void what_somebody_typed_makes_no_second_line_and_moves_no_cursor() throws IOException {
        assertThat(line("name=budi\r\n2026-12-01T00:00:00.000Z  INFO forged\u001b[2J"))
                .matches("2026-11-30T09:00:00\\.000Z  INFO \\[main] .{40} : "
                        + "name=budi 2026-12-01T00:00:00\\.000Z  INFO forged \\[2J\\R");
    }

    private static String line(String message) throws IOException {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern());
        layout.start();
        var event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLoggerName("id.tanggap.desk");
        event.setLevel(Level.INFO);
        event.setThreadName("main");
        event.setInstant(Instant.parse("2026-11-30T09:00:00Z"));
        event.setMessage(message);
        return layout.doLayout(event);
    }

    private static String pattern() throws IOException {
        try (var settings = LogLineTest.class.getResourceAsStream("/application.yaml")) {
            Map<String, Map<String, Map<String, String>>> all = new Yaml().load(settings);
            var patterns = Objects.requireNonNull(all.get("logging")).get("pattern");
            return Objects.requireNonNull(Objects.requireNonNull(patterns).get("console"));
        }
    }
}
