package id.tanggap.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The Indonesian words this program knows: roots, stop words and the way people type them. Editable files under
/// `/language`. Immutable, safe for many threads.
public final class Vocabulary {

    private static final class Shipped {
        static final Vocabulary ONE = new Vocabulary();
    }

    private final Set<String> roots = words("/language/roots.txt");
    private final Set<String> stopWords = words("/language/stop-words.txt");
    private final Map<String, String> meant = meant();
    private final Stemmer stemmer = new Stemmer(roots::contains);

    private Vocabulary() {}

    /// The vocabulary that ships with the program; read once.
    public static Vocabulary shipped() {
        return Shipped.ONE;
    }

    /// True if the word, or what its affixes leave of it, is an ordinary Indonesian word or a known way to type one.
    ///
    /// @param word in small letters
    public boolean knows(String word) {
        return holds(word) || roots.contains(stemmer.stem(word));
    }

    /// True if the word stands in the lists as it is; affixes are not looked at.
    public boolean holds(String word) {
        return roots.contains(word) || stopWords.contains(word) || meant.containsKey(word);
    }

    boolean isRoot(String word) {
        return roots.contains(word);
    }

    boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    /// What is meant by a word of slang, a shortened or a regional word; may be several words parted by blanks.
    Optional<String> meant(String typed) {
        return Optional.ofNullable(meant.get(typed));
    }

    Stemmer stemmer() {
        return stemmer;
    }

    Set<String> stopWords() {
        return Set.copyOf(stopWords);
    }

    private static Map<String, String> meant() {
        var found = new HashMap<String, String>();
        for (var row : ShippedTable.read(Vocabulary.class, "/language/slang.tsv")) {
            found.put(row.get(0), row.get(1));
        }
        return Map.copyOf(found);
    }

    private static Set<String> words(String path) {
        try (var in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program ships without its words " + path);
            }
            var found = new HashSet<String>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> found.addAll(Arrays.asList(line.strip().split("\\s+"))));
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + path, broken);
        }
    }
}
