package id.tanggap.intake.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tricks with elements whose text is no HTML for one reader and HTML for another one, CVE-2025-66021 among them:
/// nothing of it is left that a browser could run or load.
class SanitizedHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><style></noscript><script>alert(1)</script></style></noscript>",
                "<noscript><style></noscript><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<style><!--</style><script>alert(1)</script>-->",
                "<style>@import 'https://jahat.example/x.css';</style>",
                "<textarea><script>alert(1)</script></textarea><title><script>alert(1)</script></title>",
                "<xmp><script>alert(1)</script></xmp><noembed><img src=x onerror=alert(1)></noembed>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<select><noscript><script>alert(1)</script></noscript></select>",
                "<template><script>alert(1)</script></template>",
                "<plaintext><script>alert(1)</script>"
            })
    void text_that_is_no_html_for_one_reader_is_none_for_any(String html) {
        assertThat(SanitizedHtml.of("<p>Isi</p>" + html).toLowerCase(Locale.ROOT))
                .startsWith("<p>isi</p>")
                .doesNotContain("<script", "<style", "<noscript", "<svg", "<math", "<template", "src=")
                .doesNotContainPattern("<[^>]*\\bonerror\\s*=(?![^<]*\"[^<]*>)");
    }
}
