package id.tanggap.region;

import id.tanggap.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds areas in a text in two passes: provinces, kabupaten and kota by their names and what surrounds them; then
/// kecamatan, which count mostly because their kabupaten was found. Linear in the length of the text.
final class PlaceMentionFinder {

    /// Below this a reading is a guess that helps nobody.
    private static final double LEAST = 0.3;

    private final NameIndex names;
    private final LargeAreaResolver largeAreas;
    private final KecamatanResolver smallAreas;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    PlaceMentionFinder(NameIndex names) {
        this.names = names;
        largeAreas = new LargeAreaResolver(names);
        smallAreas = new KecamatanResolver(names);
    }

    List<PlaceMention> find(String text) {
        var page = new TextWords(text);
        var large = readings(page);
        largeAreas.choose(page, large);
        large.removeIf(reading -> reading.confidence < LEAST);
        var all = smallAreas.add(page, large);
        return all.stream()
                .filter(reading -> reading.confidence >= LEAST)
                .sorted(Comparator.comparingInt(reading -> reading.first))
                .map(reading -> reading.mention(page))
                .toList();
    }

    private List<NameCandidate> readings(TextWords page) {
        var found = new ArrayList<NameCandidate>();
        for (int at = 0; at < page.tokens.size(); ) {
            int words = longest(page, at, found);
            at += Math.max(1, words);
        }
        return found;
    }

    /// Adds the longest name that begins at `at`; returns its words, 0 if none begins there.
    private int longest(TextWords page, int at, List<NameCandidate> found) {
        for (int words = NameIndex.MOST_WORDS; words >= 1; words--) {
            var letters = page.joined(at, words);
            if (letters.isEmpty()) {
                continue;
            }
            var exact = names.large(letters.get());
            if (!exact.isEmpty()) {
                found.add(new NameCandidate(at, at + words - 1, exact, true));
                return words;
            }
        }
        return mistyped(page, at, found);
    }

    private int mistyped(TextWords page, int at, List<NameCandidate> found) {
        var word = page.tokens.get(at).text();
        if (word.length() < 6
                || vocabulary.knows(word)
                || !names.kecamatan(word).isEmpty()) {
            return 0;
        }
        var meant = names.nearly(word);
        meant.ifPresent(name -> found.add(new NameCandidate(at, at, names.large(name), false)));
        return meant.isPresent() ? 1 : 0;
    }
}
