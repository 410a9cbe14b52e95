package id.tanggap.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Gives the words of [WordReader] to Lucene. Reads the whole field first: complaints are short, and a word's meaning
/// may need the text around it.
final class LuceneWordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private List<NormalisedWord> words = List.of();
    private int next;
    private int length;

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = read();
        length = text.length();
        words = WordReader.of(text);
        next = 0;
    }

    private String read() {
        try {
            var text = new StringBuilder();
            var buffer = new char[8_192];
            for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read the field", broken);
        }
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        var word = words.get(next++);
        term.append(word.stem());
        offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
