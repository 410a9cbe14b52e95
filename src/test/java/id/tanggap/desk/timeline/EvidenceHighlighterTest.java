package id.tanggap.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class EvidenceHighlighterTest {

    @Test
    void words_are_marked_and_places_underlined() {
        var html = EvidenceHighlighter.html(
                "TANGGUL JEBOL di Demak", List.of("tanggul jebol"), List.of("demak"), List.of());

        assertThat(html).isEqualTo("<mark>TANGGUL JEBOL</mark> di <span class=\"place\">Demak</span>");
    }

    @Test
    void only_whole_words_are_marked() {
        assertThat(EvidenceHighlighter.html("apkh pkh", List.of("pkh"), List.of(), List.of()))
                .isEqualTo("apkh <mark>pkh</mark>");
    }

    @Test
    void what_a_citizen_writes_never_becomes_markup() {
        var html = EvidenceHighlighter.html(
                "<script>alert('x')</script> pkh & \"kutip\"", List.of("pkh", "script"), List.of(), List.of());

        assertThat(Jsoup.parseBodyFragment(html).select("script")).isEmpty();
        assertThat(html).doesNotContain("<script").contains("<mark>pkh</mark>");
    }

    @Property
    void the_words_stay_the_same_whatever_is_marked(@ForAll String text, @ForAll List<String> words) {
        var html = EvidenceHighlighter.html(text, words, words, List.of());
        var shown = Jsoup.parseBodyFragment("<pre>" + html + "</pre>").body();

        assertThat(shown.select("script, img, a, iframe, style")).isEmpty();
    }
}
