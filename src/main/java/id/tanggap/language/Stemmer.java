package id.tanggap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes the affixes off Indonesian words: `memberikannya` → `beri`, `pemotongan` → `potong`.
///
/// Confix stripping after Nazief and Adriani (1996) and Asian et al. (2005): particles (-lah, -kah, -tah, -pun),
/// possessives (-ku, -mu, -nya), then -i, -kan, -an, then up to three prefixes, with the letter that a nasal prefix
/// swallowed put back. It stops at the first form that is a root. If no form is, only what can hardly be part of a
/// root is taken off (particles, possessives, `di…kan`), so that unknown words, names and programmes stay whole.
/// Also knows what people type for me-: `ngambil`, `nyari`, `motong`.
public final class Stemmer {

    private static final int SHORTEST = 3;
    private static final int MOST_PREFIXES = 3;

    private final Predicate<String> isRoot;

    /// @param isRoot knows the roots, in small letters
    Stemmer(Predicate<String> isRoot) {
        this.isRoot = isRoot;
    }

    /// @param word in small letters
    /// @return the root, or the word with only its safest endings off; never empty for a word that is not
    public String stem(String word) {
        if (word.length() <= SHORTEST || isRoot.test(word) || hasDigit(word)) {
            return word;
        }
        var bases = withoutEndings(word);
        for (int prefixes = 0; prefixes <= MOST_PREFIXES; prefixes++) {
            for (var base : bases) {
                var root = root(base, prefixes);
                if (root != null) {
                    return root;
                }
            }
        }
        return unknown(word);
    }

    /// The word itself and all that its endings leave, the least stripped first.
    private static List<String> withoutEndings(String word) {
        var forms = new ArrayList<String>();
        forms.add(word);
        var bare = without(word, "lah", "kah", "tah", "pun");
        addNew(forms, bare);
        bare = without(bare, "nya", "ku", "mu", "ny");
        addNew(forms, bare);
        for (var ending : List.of("kan", "an", "i", "in")) {
            if (bare.endsWith(ending)) {
                addNew(forms, bare.substring(0, bare.length() - ending.length()));
            }
        }
        return forms;
    }

    private static void addNew(List<String> forms, String form) {
        if (form.length() >= SHORTEST && !forms.contains(form)) {
            forms.add(form);
        }
    }

    private static String without(String word, String... endings) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// The root under exactly so many prefixes: fewer come first, or `memberikan` would end as `ikan`.
    private @Nullable String root(String form, int prefixes) {
        if (prefixes == 0) {
            return isRoot.test(form) ? form : null;
        }
        for (var shorter : withoutPrefix(form)) {
            var root = shorter.length() >= SHORTEST ? root(shorter, prefixes - 1) : null;
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    /// What the first prefix may leave; several forms where a nasal may have swallowed a letter.
    private static List<String> withoutPrefix(String form) {
        var forms = new ArrayList<String>(6);
        for (var plain : List.of("di", "ke", "se", "ter", "ber", "per", "be", "pe", "te", "me", "ku", "kau")) {
            if (form.startsWith(plain)) {
                forms.add(form.substring(plain.length()));
            }
        }
        for (var verb : List.of("me", "pe", "")) {
            if (form.startsWith(verb)) {
                nasal(form.substring(verb.length()), forms);
            }
        }
        return forms;
    }

    private static void nasal(String rest, List<String> forms) {
        if (rest.startsWith("ny")) {
            forms.add("s" + rest.substring(2));
            forms.add("c" + rest.substring(2));
        } else if (rest.startsWith("nge")) {
            forms.add(rest.substring(3));
            forms.add(rest.substring(2));
        } else if (rest.startsWith("ng")) {
            forms.add(rest.substring(2));
            forms.add("k" + rest.substring(2));
        } else if (rest.startsWith("n")) {
            forms.add(rest.substring(1));
            forms.add("t" + rest.substring(1));
        } else if (rest.startsWith("m")) {
            forms.add(rest.substring(1));
            forms.add("p" + rest.substring(1));
        }
    }

    private static String unknown(String word) {
        var bare = without(word, "lah", "kah", "pun");
        bare = without(bare, "nya");
        if (bare.startsWith("di") && bare.length() > 7) {
            bare = without(bare.substring(2), "kan");
        }
        return bare.length() > SHORTEST ? bare : word;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
