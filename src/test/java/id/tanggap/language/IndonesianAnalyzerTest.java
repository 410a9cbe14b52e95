package id.tanggap.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class IndonesianAnalyzerTest {

    private final IndonesianAnalyzer analyzer = new IndonesianAnalyzer();

    @Test
    void what_is_typed_and_what_is_searched_meet() throws IOException {
        assertThat(terms("bntuan PKH sy blm cair")).isEqualTo(terms("bantuan pkh saya belum cair"));
        assertThat(terms("pemotongan bantuan")).isEqualTo(terms("dipotong bantuannya"));
    }

    @Test
    void programmes_and_numbers_stay_whole_and_small_words_go() throws IOException {
        assertThat(terms("KKS dan BPNT yang 200 ribu, DTSEN")).containsExactly("kks", "bpnt", "200", "ribu", "dtsen");
    }

    @Test
    void offsets_point_into_the_text_as_written() throws IOException {
        var text = "Trmksh, KKS-nya cair";
        try (var stream = analyzer.tokenStream("body", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.toString().equals("kks")) {
                    assertThat(text.substring(offset.startOffset(), offset.endOffset()))
                            .isEqualTo("KKS");
                }
            }
            stream.end();
        }
    }

    private List<String> terms(String text) throws IOException {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("body", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
