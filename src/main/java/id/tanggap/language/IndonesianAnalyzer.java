package id.tanggap.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;

/// The analysis chain of search, the same for index and query: words as in [WordReader], stems, without stop words.
/// Numbers and names of programmes (PKH, KKS, DTSEN) stay as they are, in small letters.
///
/// Positions count typed words; words that one shortening stands for follow each other and share their offsets, so
/// `trmksh` is found by the phrase "terima kasih".
public final class IndonesianAnalyzer extends Analyzer {

    private static final CharArraySet STOP_WORDS =
            CharArraySet.unmodifiableSet(new CharArraySet(Vocabulary.shipped().stopWords(), false));

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new LuceneWordTokenizer();
        return new TokenStreamComponents(words, new StopFilter(words, STOP_WORDS));
    }
}
