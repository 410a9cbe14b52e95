package id.tanggap.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRedactionTest {

    private static final NameRedaction SITI =
            NameRedaction.of("Ibu Siti Nur'aini binti Ahmad", List.of("siti.n@warga.test", "+6281234567890"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saya Siti Nur'aini dari Demak",
                "saya SITI dari demak",
                "a.n. nur'aini, anak Ahmad",
                "surel siti.n@warga.test",
                "surel SITI.N@WARGA.TEST.",
                "hubungi 081234567890",
                "hubungi +62 812-3456-7890",
                "hubungi (0812) 3456.7890 segera",
                "Siti_Siti;Siti"
            })
    void nothing_of_the_reporter_stays_readable(String text) {
        var masked = SITI.mask(text);

        assertThat(masked).contains("•••");
        assertThat(masked.toLowerCase(Locale.ROOT)).doesNotContain("siti", "nur'aini", "ahmad", "warga.test");
        assertThat(masked.replaceAll("\\D", "")).doesNotContain("7890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ibu dan bapak binti siapa",
                "situasi di Sitinjau",
                "PKH 2026 nomor 3321012345670001 belum cair",
                "hubungi 081234567891",
                "Rp 1.500.000 pada 03-02-2026"
            })
    void what_says_nothing_about_the_reporter_stays(String text) {
        assertThat(SITI.mask(text)).isEqualTo(text);
    }

    @Test
    void no_name_and_no_points_mask_nothing() {
        var nobody = NameRedaction.of(null, List.of());

        assertThat(nobody.mask("Siti 081234567890")).isEqualTo("Siti 081234567890");
        assertThat(nobody.maskIfAny(null)).isNull();
    }

    @Test
    void a_name_made_of_signs_of_patterns_masks_itself_and_breaks_nothing() {
        var attacked = NameRedaction.of(".* \\E(((?s).+ $1 Tono", List.of("a.b+$1@warga.test", "[a-z]+@x"));

        assertThat(attacked.mask("Tono dan aXb+$1@warga.test serta a.b+$1@warga.test"))
                .isEqualTo("••• dan aXb+$1@warga.test serta •••");
    }

    @Property(tries = 300)
    void any_name_points_and_text_are_read_without_failing(
            @ForAll String name, @ForAll @NotBlank String point, @ForAll String text) {
        var redaction = NameRedaction.of(name, List.of(point));

        assertThatCode(() -> redaction.mask(text + name + point)).doesNotThrowAnyException();
    }
}
