package id.tanggap.reply.compose;

import id.tanggap.platform.gsm.GsmAlphabet;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Replacements from the GSM alphabet for characters outside it.
final class GsmSubstitutes {

    /// Typographic characters that word processors and telephones insert.
    private static final Map<Integer, String> TYPED = Map.ofEntries(
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '′', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '″', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‒', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '·', "."),
            Map.entry((int) '×', "x"),
            Map.entry((int) '\t', " "),
            Map.entry(0x2028, "\n"),
            Map.entry(0x2029, "\n"),
            Map.entry(0x200B, ""),
            Map.entry(0x200C, ""),
            Map.entry(0x200D, ""),
            Map.entry(0x2060, ""),
            Map.entry(0xFEFF, ""),
            Map.entry(0xAD, ""));

    private GsmSubstitutes() {}

    /// The replacement from the alphabet; empty if there is none, or if the character is in the alphabet.
    static Optional<String> substitute(int character) {
        if (GsmAlphabet.septets(character) > 0) {
            return Optional.empty();
        }
        var typed = TYPED.get(character);
        if (typed != null) {
            return Optional.of(typed);
        }
        if (Character.isSpaceChar(character)) {
            return Optional.of(" ");
        }
        return decomposed(character);
    }

    /// á without its accent, … as three points, full-width letters as letters.
    private static Optional<String> decomposed(int character) {
        var plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var known = !plain.isEmpty() && plain.codePoints().allMatch(one -> GsmAlphabet.septets(one) > 0);
        return known ? Optional.of(plain) : Optional.empty();
    }
}
