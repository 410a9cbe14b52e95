package id.tanggap.language;

import java.util.ArrayList;
import java.util.List;

/// Reads Indonesian as people type it: cuts, normalises, spells out slang and stems. The one reading that triage and
/// search share.
public final class WordReader {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final int LONGEST_READ = 64;

    private WordReader() {}

    /// The words of a text in order; linear in its length.
    public static List<NormalisedWord> of(String text) {
        var found = new ArrayList<NormalisedWord>();
        for (var token : TextTokenizer.of(text)) {
            add(token, found);
        }
        return found;
    }

    private static void add(TextToken token, List<NormalisedWord> found) {
        if (token.text().length() > LONGEST_READ) {
            var start = token.text().substring(0, LONGEST_READ);
            found.add(new NormalisedWord(start, start, start, token.start(), token.end()));
            return;
        }
        for (var normal : meant(token.text())) {
            var stem = VOCABULARY.stemmer().stem(normal);
            found.add(new NormalisedWord(token.text(), normal, stem, token.start(), token.end()));
        }
    }

    /// What was meant by a word as typed; usually one word.
    static List<String> meant(String typed) {
        var known = VOCABULARY.meant(typed);
        if (known.isPresent()) {
            return List.of(known.get().split(" "));
        }
        var normal = Normaliser.normal(typed);
        if (!VOCABULARY.knows(normal)) {
            var single = Normaliser.withoutDoubles(normal);
            normal = VOCABULARY.knows(single) ? single : normal;
        }
        var spelt = VOCABULARY.meant(normal);
        return spelt.isPresent() ? List.of(spelt.get().split(" ")) : WordSplitter.words(normal, VOCABULARY);
    }
}
