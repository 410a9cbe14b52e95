package id.tanggap.triage;

import id.tanggap.language.NormalisedWord;
import id.tanggap.language.ShippedTable;
import id.tanggap.language.WordReader;
import id.tanggap.taxonomy.DangerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises that a message speaks of a person in danger, by the phrases of `/triage/danger.tsv` (its head explains
/// the columns). Better one answer too many than one too few: a message about somebody else counts, too. The time
/// grows with the text and not with the table.
final class DangerWords {

    private static final Set<String> NEGATORS = Set.of("tidak", "bukan", "tanpa", "no", "not");

    /// May stand between a negation and what it negates: "tidak ada kekerasan", "tidak pernah dipukul".
    private static final Set<String> BETWEEN = Set.of(
            "ada",
            "pernah",
            "mengalami",
            "alami",
            "terjadi",
            "jadi",
            "lagi",
            "yang",
            "unsur",
            "tindak",
            "tindakan",
            "karena",
            "korban",
            "soal",
            "kasus",
            "sampai",
            "mau");

    private static final NormalisedWord LEFT_OUT = new NormalisedWord("", "", "", 0, 0);

    private static final class Shipped {
        static final DangerWords ONE = new DangerWords(ShippedTable.read(DangerWords.class, "/triage/danger.tsv"));
    }

    private final Map<String, List<DangerPhrase>> neutral = new HashMap<>();
    private final Map<String, List<DangerPhrase>> dangers = new HashMap<>(1_024);
    private final Set<String> passives = new HashSet<>();

    /// @param words as written
    record Found(DangerKind kind, String words) {}

    private DangerWords(List<List<String>> rows) {
        var classes = new HashMap<String, List<String>>();
        for (var row : rows) {
            if (row.getFirst().startsWith("@")) {
                classes.put(row.getFirst(), DangerPhrase.words(row.get(1)));
            } else if (row.getFirst().equals("none")) {
                index(DangerPhrase.of(null, row.get(1), row.get(2), classes), neutral);
            } else {
                var kind = DangerKind.of(row.getFirst());
                index(DangerPhrase.of(kind, row.get(1), row.get(2), classes), dangers);
            }
        }
    }

    /// The shipped table; loaded once, when first asked for.
    static DangerWords shipped() {
        return Shipped.ONE;
    }

    private void index(DangerPhrase phrase, Map<String, List<DangerPhrase>> index) {
        var first = phrase.steps().getFirst();
        first.words().forEach(word -> under(word, phrase, index));
        first.stems().forEach(stem -> under("~" + stem, phrase, index));
        phrase.steps().forEach(step -> step.words().stream()
                .filter(word -> word.startsWith("di"))
                .forEach(passives::add));
    }

    private static void under(String key, DangerPhrase phrase, Map<String, List<DangerPhrase>> index) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(phrase);
    }

    /// The first kind, in the order of `DangerKind`, of which the text speaks.
    Optional<Found> read(String text) {
        return read(text, WordReader.of(text));
    }

    /// @param typed the words of the text
    Optional<Found> read(String text, List<NormalisedWord> typed) {
        var words = joined(typed);
        var ends = sentenceEnds(text, words);
        leaveOutNeutral(words, ends);
        Found found = null;
        for (int at = 0; at < words.size(); at++) {
            for (var phrase : beginning(words.get(at), dangers)) {
                var places = phrase.find(words, at, ends);
                var kind = phrase.kind();
                if (kind != null
                        && !places.isEmpty()
                        && !(phrase.unlessNegated() && isNegated(words, places))
                        && (found == null || kind.compareTo(found.kind()) < 0)) {
                    found = new Found(kind, written(text, words, places));
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /// "di pukul" and "d pukul" are "dipukul".
    private List<NormalisedWord> joined(List<NormalisedWord> words) {
        var joined = new ArrayList<NormalisedWord>(words.size());
        for (var word : words) {
            var before = joined.isEmpty() ? LEFT_OUT : joined.getLast();
            var passive = "di" + word.typed();
            if ((before.typed().equals("di") || before.typed().equals("d")) && passives.contains(passive)) {
                joined.removeLast();
                joined.add(new NormalisedWord(passive, passive, word.stem(), before.start(), word.end()));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean[] sentenceEnds(String text, List<NormalisedWord> words) {
        var ends = new boolean[words.size()];
        for (int i = 0; i + 1 < words.size(); i++) {
            for (int at = words.get(i).end(); at < words.get(i + 1).start() && !ends[i]; at++) {
                char c = text.charAt(at);
                ends[i] = c == '\n' || c == '!' || c == '?' || c == ';';
            }
        }
        return ends;
    }

    private void leaveOutNeutral(List<NormalisedWord> words, boolean[] ends) {
        for (int at = 0; at < words.size(); at++) {
            for (var phrase : beginning(words.get(at), neutral)) {
                phrase.find(words, at, ends).forEach(place -> words.set(place, leftOut(words.get(place))));
            }
        }
    }

    private static NormalisedWord leftOut(NormalisedWord word) {
        return new NormalisedWord("", "", "", word.start(), word.end());
    }

    private static List<DangerPhrase> beginning(NormalisedWord word, Map<String, List<DangerPhrase>> index) {
        if (word.normal().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(index.getOrDefault(word.normal(), List.of()));
        if (!word.typed().equals(word.normal())) {
            found.addAll(index.getOrDefault(word.typed(), List.of()));
        }
        found.addAll(index.getOrDefault("~" + word.stem(), List.of()));
        return found;
    }

    private static boolean isNegated(List<NormalisedWord> words, List<Integer> places) {
        for (int at = places.getFirst() + 1; at < places.getLast(); at++) {
            if (!places.contains(at) && NEGATORS.contains(words.get(at).normal())) {
                return true;
            }
        }
        for (int before = places.getFirst() - 1; before >= Math.max(0, places.getFirst() - 3); before--) {
            var word = words.get(before).normal();
            if (NEGATORS.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String written(String text, List<NormalisedWord> words, List<Integer> places) {
        return text.substring(
                        words.get(places.getFirst()).start(),
                        Math.max(
                                words.get(places.getFirst()).end(),
                                words.get(places.getLast()).end()))
                .strip();
    }
}
