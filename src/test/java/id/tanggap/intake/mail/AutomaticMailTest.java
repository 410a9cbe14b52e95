package id.tanggap.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Mails of programs, and of people whose mails look like them.
class AutomaticMailTest {

    private final MailParser parser = new MailParser();

    /// `\\n` stands for a line end.
    @ParameterizedTest(name = "{2} {0}: {3}")
    @CsvFileSource(resources = "/mail/writers.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void a_machine_is_not_taken_for_a_person_nor_a_person_for_a_machine(
            String name, String raw, String writer, String why) {
        try (var mail = parser.parse(raw.replace("\\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(mail.autoSubmitted() ? "machine" : "person").as(why).isEqualTo(writer);
        }
    }
}
