package id.tanggap.language;

/// Turns the way people type into the way words are spelt: `TOLOOONG` → `tolong`, `anak2` → `anak`, `t0l0ng` →
/// `tolong`. Slang is another step ([Vocabulary]). Numbers stay.
final class Normaliser {

    private static final String DIGITS = "013457";
    private static final String LETTERS = "oieast";

    private Normaliser() {}

    /// @param word as [TextTokenizer] gives it: small letters and digits
    static String normal(String word) {
        return withoutRepeats(withoutReduplication(withLetters(word)));
    }

    /// Digits that stand for letters: only between letters, and when most of the word is letters.
    private static String withLetters(String word) {
        if (word.length() < 4 || !Character.isLetter(word.charAt(0)) || !hasDigitBeforeLetter(word)) {
            return word;
        }
        var plain = new StringBuilder(word);
        for (int i = 1; i < plain.length() - 1; i++) {
            int digit = DIGITS.indexOf(plain.charAt(i));
            if (digit >= 0 && Character.isLetter(plain.charAt(i - 1)) && Character.isLetter(plain.charAt(i + 1))) {
                plain.setCharAt(i, LETTERS.charAt(digit));
            }
        }
        return plain.toString();
    }

    private static boolean hasDigitBeforeLetter(String word) {
        for (int i = 1; i < word.length() - 1; i++) {
            if (Character.isDigit(word.charAt(i)) && Character.isLetter(word.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `anak2`, `anak2nya`: the 2 says "twice".
    private static String withoutReduplication(String word) {
        int mark = word.indexOf('2');
        boolean doubled = mark >= 3
                && word.indexOf('2', mark + 1) < 0
                && word.chars().filter(Character::isDigit).count() == 1;
        if (!doubled) {
            return word;
        }
        var ending = word.substring(mark + 1);
        return ending.isEmpty() || ending.equals("nya") || ending.equals("an") || ending.equals("ny")
                ? word.substring(0, mark)
                : word;
    }

    /// Three and more of one letter are one; a letter doubled at the end too, but for `aa`, `ee` and `oo`, which
    /// regional words have.
    private static String withoutRepeats(String word) {
        StringBuilder plain = null;
        for (int i = 0; i < word.length(); ) {
            int end = i + 1;
            while (end < word.length() && word.charAt(end) == word.charAt(i)) {
                end++;
            }
            boolean drawn =
                    Character.isLetter(word.charAt(i)) && (end - i > 2 || (end - i == 2 && endsDrawn(word, i, end)));
            if (drawn && plain == null) {
                plain = new StringBuilder(word.substring(0, i));
            }
            if (plain != null) {
                plain.append(word, i, drawn ? i + 1 : end);
            }
            i = end;
        }
        return plain == null ? word : plain.toString();
    }

    /// Every letter that is doubled once only: for words that no one knows otherwise ("banjiir").
    static String withoutDoubles(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean again = i > 0 && word.charAt(i) == word.charAt(i - 1) && Character.isLetter(word.charAt(i));
            if (!again) {
                plain.append(word.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean endsDrawn(String word, int from, int end) {
        return end == word.length() && from >= 3 && "aeo".indexOf(word.charAt(from)) < 0;
    }
}
