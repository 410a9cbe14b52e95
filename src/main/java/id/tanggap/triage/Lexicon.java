package id.tanggap.triage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.tanggap.language.NormalisedWord;
import id.tanggap.language.ShippedTable;
import id.tanggap.language.SpellingCorrector;
import id.tanggap.language.Vocabulary;
import id.tanggap.language.WordReader;
import id.tanggap.region.PlaceMention;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which words weigh for which target, from `/triage/lexicon.tsv` (its head explains the columns). Finds all of them
/// in one pass over a text, so the time grows with the text and not with the lexicon.
final class Lexicon {

    private static final int NEAR = 9;
    private static final String EXACT = "=";

    /// As much as a shipped word that characterises a category.
    private static final String OWN_WEIGHT = "3";

    private static final double SURE_PLACE = 0.5;
    private static final int SHORTEST_MISTYPED = 7;

    private static final Set<String> NEGATORS = Set.of("tidak", "bukan", "jangan", "tanpa", "not", "no");

    /// May stand between a negation and what it negates: "tidak ada banjir", "tidak berpotensi tsunami".
    private static final Set<String> BETWEEN = Set.of(
            "ada", "potensi", "jadi", "kena", "pernah", "lagi", "alami", "mau", "ikut", "karena", "soal", "bentuk");

    private static final Set<String> SKIPPED = Set.of(
            "saya", "yang", "di", "ke", "dari", "ini", "itu", "nya", "untuk", "dengan", "dan", "oleh", "pak", "bapak",
            "ibu", "kami", "sama", "juga", "lagi", "saja", "pada", "si", "para", "ada", "karena", "sudah", "masih",
            "akan", "sedang", "kita", "dia", "mereka", "sangat", "kok", "ya", "sih");

    private static final Set<String> PLACE_FOLLOWS =
            Set.of("di", "ke", "dari", "kabupaten", "kota", "kecamatan", "desa", "provinsi", "jalan", "dusun");

    /// One line of the table.
    record Entry(int id, String target, double weight, boolean unlessNegated, List<Integer> parts) {}

    /// A run of stems.
    private record Phrase(int id, List<String> stems) {}

    private final Map<List<String>, Integer> phraseIds = new HashMap<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>(2_048);
    private final List<List<Entry>> byPhrase = new ArrayList<>();
    private final SpellingCorrector spelling;
    private final Set<String> exactForms;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private int entries;

    private Lexicon(List<List<String>> rows) {
        var merged = new LinkedHashMap<List<Object>, List<String>>();
        for (var row : rows) {
            merged.merge(List.of(row.getFirst(), partsOf(row.get(1))), row, Lexicon::heavier);
        }
        merged.values().forEach(this::add);
        exactForms = byFirst.keySet().stream()
                .filter(Lexicon::isExact)
                .map(form -> form.substring(EXACT.length()))
                .collect(toUnmodifiableSet());
        spelling = new SpellingCorrector(
                phraseIds.keySet().stream().flatMap(List::stream).distinct().toList(), SHORTEST_MISTYPED);
    }

    static Lexicon shipped() {
        return shipped(target -> true);
    }

    /// Only the lines for some targets: faster to read by.
    static Lexicon shipped(Predicate<String> targets) {
        return new Lexicon(ShippedTable.read(Lexicon.class, "/triage/lexicon.tsv").stream()
                .filter(row -> targets.test(row.getFirst()))
                .toList());
    }

    /// With the words of categories: those that administrators gave, and, for a category that was merged, those of the
    /// one that went. A closed category has none, so that nothing is about it.
    static Lexicon of(Taxonomy taxonomy) {
        var shipped = ShippedTable.read(Lexicon.class, "/triage/lexicon.tsv").stream()
                .flatMap(row -> target(row.getFirst(), taxonomy).stream().map(target -> Stream.concat(
                                Stream.of(target), row.stream().skip(1))
                        .toList()));
        var own = taxonomy.all().stream().flatMap(leaf -> leaf.words().stream()
                .filter(words -> !WordReader.of(words).isEmpty())
                .flatMap(words ->
                        target(leaf.code(), taxonomy).stream().map(target -> List.of(target, words, OWN_WEIGHT, ""))));
        return new Lexicon(Stream.concat(shipped, own).toList());
    }

    /// Where words for a target count now; empty if nowhere. What is no category stays as it is.
    private static Optional<String> target(String target, Taxonomy taxonomy) {
        var successor = taxonomy.successor(target);
        return taxonomy.find(successor).map(Category::open).orElse(true) ? Optional.of(successor) : Optional.empty();
    }

    private static List<String> heavier(List<String> a, List<String> b) {
        return Double.parseDouble(a.get(2)) >= Double.parseDouble(b.get(2)) ? a : b;
    }

    private void add(List<String> row) {
        var parts = partsOf(row.get(1)).stream().map(this::phrase).toList();
        var entry = new Entry(
                entries++,
                row.getFirst(),
                Double.parseDouble(row.get(2)),
                row.get(3).equals("n"),
                parts);
        parts.stream().distinct().forEach(part -> byPhrase.get(part).add(entry));
    }

    private static List<List<String>> partsOf(String pattern) {
        var parts = new ArrayList<List<String>>();
        for (var part : pattern.split("&", -1)) {
            parts.add(
                    isExact(part)
                            ? List.of(part)
                            : WordReader.of(part).stream()
                                    .map(NormalisedWord::stem)
                                    .toList());
        }
        return parts;
    }

    private static boolean isExact(String part) {
        return part.startsWith(EXACT);
    }

    private int phrase(List<String> stems) {
        return phraseIds.computeIfAbsent(stems, key -> {
            int id = byPhrase.size();
            byPhrase.add(new ArrayList<>(2));
            byFirst.computeIfAbsent(key.getFirst(), any -> new ArrayList<>(2)).add(new Phrase(id, key));
            return id;
        });
    }

    /// What of this lexicon a text says; each line counts once.
    ///
    /// @param places what the text names; their words say nothing else ("Banggai" is not pride)
    LexiconSignals read(String text, List<PlaceMention> places) {
        return read(text, WordReader.of(text), places);
    }

    /// @param words of the text
    LexiconSignals read(String text, List<NormalisedWord> words, List<PlaceMention> places) {
        return new Reading(text, corrected(masked(exact(words), places))).signals();
    }

    /// The words, with their own form for a stem where the table has that form and not all words of the stem.
    private List<NormalisedWord> exact(List<NormalisedWord> words) {
        return words.stream()
                .map(word -> exactForms.contains(word.normal())
                        ? new NormalisedWord(
                                word.typed(), word.normal(), EXACT + word.normal(), word.start(), word.end())
                        : word)
                .toList();
    }

    /// The words, with a blank stem for those of a place that is sure.
    private static List<NormalisedWord> masked(List<NormalisedWord> words, List<PlaceMention> places) {
        var sure = places.stream()
                .filter(place -> place.confidence() >= SURE_PLACE)
                .toList();
        if (sure.isEmpty()) {
            return words;
        }
        var masked = new ArrayList<NormalisedWord>(words.size());
        int next = 0;
        for (var word : words) {
            while (next < sure.size() && sure.get(next).end() <= word.start()) {
                next++;
            }
            boolean named = next < sure.size() && sure.get(next).start() <= word.start();
            masked.add(named ? new NormalisedWord(word.typed(), word.normal(), "", word.start(), word.end()) : word);
        }
        return masked;
    }

    /// Words nobody knows become the word of this lexicon that is one letter away, except where a place is named.
    private List<NormalisedWord> corrected(List<NormalisedWord> words) {
        var corrected = new ArrayList<NormalisedWord>(words.size());
        var before = "";
        for (var word : words) {
            boolean strange = word.stem().length() >= SHORTEST_MISTYPED - 1
                    && !PLACE_FOLLOWS.contains(before)
                    && !vocabulary.knows(word.normal());
            var meant = strange ? spelling.nearest(word.stem()) : Optional.<String>empty();
            corrected.add(
                    meant.map(stem -> new NormalisedWord(word.typed(), word.normal(), stem, word.start(), word.end()))
                            .orElse(word));
            before = word.normal();
        }
        return corrected;
    }

    /// One pass over one text.
    private final class Reading {

        private final String text;
        private final List<NormalisedWord> words;
        private final int[] seen = new int[byPhrase.size()];
        private final int[] affirmed = new int[byPhrase.size()];
        private final boolean[] counted = new boolean[entries];
        private final LexiconSignals signals = new LexiconSignals();

        Reading(String text, List<NormalisedWord> words) {
            this.text = text;
            this.words = words;
        }

        LexiconSignals signals() {
            for (int at = 0; at < words.size(); at++) {
                for (var phrase : byFirst.getOrDefault(words.get(at).stem(), List.of())) {
                    int end = end(phrase.stems(), at);
                    if (end >= 0) {
                        spoken(phrase.id(), at, end);
                    }
                }
            }
            return signals;
        }

        /// The last word of the phrase that begins at `at`, or -1 if it does not stand there.
        private int end(List<String> stems, int at) {
            int word = at;
            for (int i = 1; i < stems.size(); i++) {
                word++;
                int skipped = 0;
                while (word < words.size()
                        && !words.get(word).stem().equals(stems.get(i))
                        && SKIPPED.contains(words.get(word).stem())
                        && skipped++ < 2) {
                    word++;
                }
                if (word >= words.size() || !words.get(word).stem().equals(stems.get(i))) {
                    return -1;
                }
            }
            return word;
        }

        private void spoken(int phrase, int at, int end) {
            seen[phrase] = at + 1;
            if (!negated(at)) {
                affirmed[phrase] = at + 1;
            }
            for (var entry : byPhrase.get(phrase)) {
                if (!counted[entry.id()] && complete(entry, at + 1)) {
                    counted[entry.id()] = true;
                    signals.add(entry.target(), entry.weight(), written(at, end));
                }
            }
        }

        private boolean complete(Entry entry, int now) {
            var last = entry.unlessNegated() ? affirmed : seen;
            for (int part : entry.parts()) {
                if (last[part] == 0 || last[part] < now - NEAR) {
                    return false;
                }
            }
            return true;
        }

        private boolean negated(int at) {
            for (int before = at - 1; before >= Math.max(0, at - 3); before--) {
                var stem = words.get(before).stem();
                if (NEGATORS.contains(stem)) {
                    return true;
                }
                if (!BETWEEN.contains(stem) && !SKIPPED.contains(stem)) {
                    return false;
                }
            }
            return false;
        }

        private String written(int first, int last) {
            return text.substring(
                            words.get(first).start(),
                            Math.max(words.get(first).end(), words.get(last).end()))
                    .strip();
        }
    }
}
