package id.tanggap.reply.compose;

import id.tanggap.platform.gsm.GsmAlphabet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The length of a text in the network: its encoding, the number of segments that are sent and paid for, and the
/// space left.
///
/// One segment holds 160 septets or 70 UTF-16 units; several hold 153 or 67 each, because of the header with the
/// part's number (3GPP TS 23.040 section 9.2.3.24.1). A pair is never split over two segments: neither the escape and
/// its character, nor the two halves of a surrogate pair. Pure; linear in the length of the text.
///
/// @param units septets or UTF-16 units of the whole text
/// @param left units that still fit into the last segment
/// @param forcing the characters that force UCS-2, in order, each with its substitute; empty for GSM-7
public record Segments(Encoding encoding, int units, int count, int left, Map<String, Optional<String>> forcing) {

    /// The encoding of a text.
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }

        /// Units that fit into the only segment of a short text.
        public int alone() {
            return alone;
        }

        /// Units that fit into each segment of a long text.
        public int joined() {
            return joined;
        }

        private int units(int character) {
            return this == GSM7 ? GsmAlphabet.septets(character) : Character.charCount(character);
        }
    }

    public static Segments of(String text) {
        var forcing = forcing(text);
        var encoding = forcing.isEmpty() ? Encoding.GSM7 : Encoding.UCS2;
        var units = text.codePoints().map(encoding::units).sum();
        if (units <= encoding.alone()) {
            return new Segments(encoding, units, units == 0 ? 0 : 1, encoding.alone() - units, forcing);
        }
        return joined(text, encoding, units, forcing);
    }

    private static Segments joined(String text, Encoding encoding, int units, Map<String, Optional<String>> forcing) {
        var count = 1;
        var used = 0;
        for (var character : text.codePoints().toArray()) {
            var wide = encoding.units(character);
            if (used + wide > encoding.joined()) {
                count++;
                used = 0;
            }
            used += wide;
        }
        return new Segments(encoding, units, count, encoding.joined() - used, forcing);
    }

    private static Map<String, Optional<String>> forcing(String text) {
        var found = new LinkedHashMap<String, Optional<String>>();
        text.codePoints()
                .filter(character -> GsmAlphabet.septets(character) == 0)
                .forEach(character -> found.computeIfAbsent(
                        Character.toString(character), unused -> GsmSubstitutes.substitute(character)));
        return found;
    }

    /// The text with a substitute for every character that has one: the same words, for less money.
    public static String plain(String text) {
        return text.codePoints()
                .mapToObj(character ->
                        GsmSubstitutes.substitute(character).orElseGet(() -> Character.toString(character)))
                .collect(Collectors.joining());
    }
}
