package id.tanggap.region;

import id.tanggap.language.TextToken;
import id.tanggap.language.TextTokenizer;
import java.util.List;
import java.util.Optional;

/// A text with its words, as the finder reads it: joins neighbours into a name and looks at what stands before one.
final class TextWords {

    final String text;
    final List<TextToken> tokens;
    final boolean mixedCase;
    final boolean speaksOfVillage;

    TextWords(String text) {
        this.text = text;
        tokens = TextTokenizer.of(text);
        mixedCase = mixedCase();
        speaksOfVillage = tokens.stream().anyMatch(token -> PrecedingWord.VILLAGE.contains(token.text()));
    }

    /// The letters of `words` words from `first` on, or empty if something parts them ("Demak, Jepara").
    Optional<String> joined(int first, int words) {
        if (first + words > tokens.size()) {
            return Optional.empty();
        }
        if (words == 1) {
            return Optional.of(tokens.get(first).text());
        }
        var letters = new StringBuilder();
        for (int i = first; i < first + words; i++) {
            if (i > first && parted(i)) {
                return Optional.empty();
            }
            letters.append(tokens.get(i).text());
        }
        // shorter than that it is chance: "ba tu", "me dan"
        return letters.length() < 6 ? Optional.empty() : Optional.of(letters.toString());
    }

    private boolean parted(int index) {
        var before = tokens.get(index - 1);
        int from = before.end();
        int to = tokens.get(index).start();
        if (to - from > 3) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            boolean shortened = sign == '.' && before.text().length() <= 3;
            if (sign != ' ' && sign != '-' && sign != '\'' && sign != '’' && sign != '\u00a0' && !shortened) {
                return true;
            }
        }
        return false;
    }

    /// What the word before `first` makes of the name that begins there.
    PrecedingWord before(int first) {
        int at = first - 1;
        while (at >= 0 && PrecedingWord.SKIPPED.contains(tokens.get(at).text()) && at > first - 3) {
            at--;
        }
        if (at < 0) {
            return PrecedingWord.NOTHING;
        }
        var found = PrecedingWord.of(tokens.get(at).text());
        return ends(at, found == PrecedingWord.PLACE ? 0 : 4) ? PrecedingWord.NOTHING : found;
    }

    /// True if a sign after the word parts it from what follows; a point after a word of up to `shortened` letters
    /// only shortens it ("kab. Demak").
    private boolean ends(int index, int shortened) {
        var token = tokens.get(index);
        int to = index + 1 < tokens.size() ? tokens.get(index + 1).start() : text.length();
        for (int i = token.end(); i < to; i++) {
            char sign = text.charAt(i);
            boolean point = sign == '.' && token.text().length() > shortened;
            if (point
                    || sign == ','
                    || sign == ';'
                    || sign == '!'
                    || sign == '?'
                    || sign == '\n'
                    || i - token.end() > 5) {
                return true;
            }
        }
        return false;
    }

    /// True if nothing but a sign or the end follows.
    boolean sentenceEnds(int index) {
        return index == tokens.size() - 1 || ends(index, 0);
    }

    /// True if the name stands by itself at the end, as in an address: "…belum cair, Garut".
    boolean tail(int first, int last) {
        return last == tokens.size() - 1 && first > 0 && ends(first - 1, 0);
    }

    /// True if the word is written with a capital although its sentence goes on, in a text that has small letters too.
    boolean capitalised(int index) {
        var token = tokens.get(index);
        return mixedCase && Character.isUpperCase(text.charAt(token.start())) && index > 0 && !sentenceStarts(index);
    }

    private boolean sentenceStarts(int index) {
        for (int i = tokens.get(index).start() - 1; i >= tokens.get(index - 1).end(); i--) {
            char sign = text.charAt(i);
            if (sign == '.' || sign == '!' || sign == '?' || sign == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean mixedCase() {
        int small = 0;
        int capital = 0;
        for (int i = 0; i < Math.min(text.length(), 4_000); i++) {
            char letter = text.charAt(i);
            if (Character.isLowerCase(letter)) {
                small++;
            } else if (Character.isUpperCase(letter)) {
                capital++;
            }
        }
        return capital > 0 && small > capital;
    }

    String written(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
