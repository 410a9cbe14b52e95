package id.tanggap.intake.mail.auth;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.intake.mail.auth.AuthenticationResults.MethodResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

    @Test
    void several_methods_with_their_properties_are_read() {
        var read = read("""
                mx.contoh.go.id; dmarc=pass (p=reject dis=none) header.from=warga.example; \
                dkim=pass header.d=warga.example header.i=@warga.example header.s=2026 header.b="aB+/c=="; \
                spf=softfail reason="not listed" smtp.mailfrom=budi@warga.example""");

        assertThat(read.authservId()).isEqualTo("mx.contoh.go.id");
        assertThat(read.results())
                .containsExactly(
                        new MethodResult("dmarc", "pass", Map.of("header.from", "warga.example")),
                        new MethodResult(
                                "dkim",
                                "pass",
                                Map.of(
                                        "header.d", "warga.example",
                                        "header.i", "@warga.example",
                                        "header.s", "2026",
                                        "header.b", "aB+/c==")),
                        new MethodResult(
                                "spf",
                                "softfail",
                                Map.of("reason", "not listed", "smtp.mailfrom", "budi@warga.example")));
    }

    @Test
    void comments_stand_anywhere_and_may_be_nested_and_escaped() {
        var read = read(
                "(by) mx.contoh.go.id (our (own) \\) server) 1 (v) ; (x) dkim (y) / (z) 1 = (a;b) Pass (\"c) header (d) . (e) D (f) = (g) Warga.Example (h)");

        assertThat(read.authservId()).isEqualTo("mx.contoh.go.id");
        assertThat(read.results())
                .containsExactly(new MethodResult("dkim", "pass", Map.of("header.d", "Warga.Example")));
    }

    @Test
    void what_stands_in_a_comment_or_in_quotes_is_no_result() {
        var read = read(
                "mx.contoh.go.id; spf=fail (; dmarc=pass header.from=a.example) smtp.mailfrom=\"x; dkim=pass header.d=a.example\"@b.example");

        assertThat(read.results())
                .containsExactly(new MethodResult(
                        "spf", "fail", Map.of("smtp.mailfrom", "x; dkim=pass header.d=a.example@b.example")));
    }

    @Test
    void a_quoted_semicolon_behind_something_unreadable_ends_no_result() {
        var read = read("mx.contoh.go.id; spf=none ! \"; dmarc=pass header.from=a.example\" x; dkim=none");

        assertThat(read.results()).extracting(MethodResult::method).containsExactly("spf", "dkim");
    }

    @Test
    void the_first_property_of_a_name_counts() {
        var read = read("mx.contoh.go.id; dmarc=pass header.from=b.example header.from=a.example");

        assertThat(read.results().getFirst().property("header.from")).contains("b.example");
    }

    @Test
    void the_id_of_the_server_may_be_quoted_and_has_no_case() {
        assertThat(read("\"MX.Contoh.go.id\"; none").authservId()).isEqualTo("mx.contoh.go.id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.contoh.go.id",
                "mx.contoh.go.id; none",
                "mx.contoh.go.id 1; none",
                "mx.contoh.go.id;",
                "mx.contoh.go.id; ; ;",
                "mx.contoh.go.id; dkim",
                "mx.contoh.go.id; (unclosed dkim=pass header.d=a.example",
                "mx.contoh.go.id; \"unclosed dkim=pass header.d=a.example"
            })
    void a_field_without_results_has_none(String value) {
        assertThat(read(value).results()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "(only a comment)",
                "; dmarc=pass header.from=a.example",
                "mx.contoh.go.id 2; dmarc=pass header.from=a.example",
                "mx.contoh.go.id 1 1; dmarc=pass header.from=a.example",
                "mx.contoh.go.id dmarc=pass header.from=a.example"
            })
    void a_field_without_a_server_or_of_an_unknown_version_counts_for_nothing(String value) {
        assertThat(AuthenticationResults.of(value)).isEmpty();
    }

    @Test
    void a_very_long_field_counts_for_nothing() {
        var long_ = "mx.contoh.go.id; dmarc=pass header.from=a.example" + " ".repeat(16_000);

        assertThat(AuthenticationResults.of(long_)).isEmpty();
    }

    private static AuthenticationResults read(String value) {
        return AuthenticationResults.of(value).orElseThrow();
    }
}
