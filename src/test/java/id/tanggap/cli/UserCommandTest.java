package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UserCommandTest {

    /// Refused before a database is opened.
    @ParameterizedTest
    @CsvSource({
        "a, too short",
        "sari-rahmawati-2026, easy to guess",
        "passwordpassword, easy to guess",
        "qwertyuiop123456, easy to guess"
    })
    void a_password_that_is_given_by_the_environment_keeps_the_rules(String password, String why) {
        var said = new StringWriter();
        var command = new CommandLine(new UserCommand.Create(Map.of("TANGGAP_USER_PASSWORD", password)))
                .setErr(new PrintWriter(said))
                .setExecutionExceptionHandler((e, line, result) -> {
                    line.getErr().println(e.getMessage());
                    return 1;
                });

        var code = command.execute("--username", "sari", "--name", "Sari Rahmawati", "--role", "agent");

        assertThat(code).isNotZero();
        assertThat(said.toString()).contains("TANGGAP_USER_PASSWORD is " + why);
    }
}
