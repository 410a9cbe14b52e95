package id.tanggap.intake.mail.auth;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.intake.mail.header.MailHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SenderAuthenticationTest {

    private static final Path CASES = Path.of("src/test/resources/mail-auth/verdicts.tsv");
    private static final Set<String> TRUSTED = Set.of("mx.contoh.go.id");

    private record Case(String fields, AuthenticationVerdict verdict, String why) {

        MailHeaders headers() {
            return MailHeaders.of(fields.replace(" | ", "\n").replaceAll("(?m)^AR:", "Authentication-Results:"));
        }

        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Case> cases() {
        try {
            return Files.readAllLines(CASES).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Case(cells[0], AuthenticationVerdict.valueOf(cells[1]), cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void only_trusted_servers_say_whether_a_mail_is_of_its_author(Case one) {
        assertThat(SenderAuthentication.verdict(one.headers(), TRUSTED)).isEqualTo(one.verdict());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void without_trusted_servers_nothing_is_proven(Case one) {
        assertThat(SenderAuthentication.verdict(one.headers(), Set.of())).isNotEqualTo(AuthenticationVerdict.PASS);
    }

    @Test
    void a_folded_field_is_read_as_one() {
        var headers = MailHeaders.of("""
                Authentication-Results: mx.contoh.go.id;
                \tdmarc=pass
                 header.from=warga.example
                From: a@warga.example
                """);

        assertThat(SenderAuthentication.verdict(headers, TRUSTED)).isEqualTo(AuthenticationVerdict.PASS);
    }

    @Test
    void a_closed_mailbox_keeps_its_trusted_servers_and_an_unknown_one_has_none() {
        var trusted = new TrustedAuthservIds();
        trusted.set("email-a", Set.of(" MX.Contoh.go.id "));

        assertThat(trusted.of("email-a")).isEqualTo(TRUSTED);
        assertThat(trusted.of("email-b")).isEmpty();
    }
}
