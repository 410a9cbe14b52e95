package id.tanggap.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words with their offsets.
///
/// A word is a run of letters, marks and digits; everything else parts words, so `anak-anak` is two and `kab.` is one.
/// Letters of mathematical and full-width alphabets, which spam likes, become plain ones. A hashtag such as
/// `#BanjirDemak` is parted where a capital follows a small letter, if each part has three letters or more.
/// Linear in the length of the text; keeps no state.
public final class TextTokenizer {

    private TextTokenizer() {}

    /// The words in order; empty for a text without letters and digits.
    public static List<TextToken> of(String text) {
        var found = new ArrayList<TextToken>();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!isPart(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            int start = at;
            while (at < text.length() && isPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            addParts(text, start, at, found);
        }
        return found;
    }

    private static boolean isPart(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static void addParts(String text, int start, int end, List<TextToken> found) {
        int from = start;
        for (int i = start + 3; i <= end - 3; i++) {
            boolean seam = Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))
                    && Character.isLowerCase(text.charAt(i + 1));
            if (seam && i - from >= 3) {
                add(text, from, i, found);
                from = i;
            }
        }
        add(text, from, end, found);
    }

    private static void add(String text, int start, int end, List<TextToken> found) {
        var folded = fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            found.add(new TextToken(folded, start, end));
        }
    }

    /// Small letters, compatibility forms made plain, accents and other marks off.
    static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return foldUnicode(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    private static String foldUnicode(String word) {
        var plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
