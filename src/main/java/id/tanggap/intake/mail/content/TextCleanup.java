package id.tanggap.intake.mail.content;

import java.text.Normalizer;
import java.util.ArrayList;

/// Normalises text: composed characters (NFC), `\n` line ends, no invisible characters, no runs of empty lines.
public final class TextCleanup {

    private TextCleanup() {}

    public static String of(String text) {
        var lines = new ArrayList<String>();
        var empty = 0;
        for (var line : Normalizer.normalize(visible(text), Normalizer.Form.NFC).split("\n", -1)) {
            var stripped = line.stripTrailing();
            empty = stripped.isEmpty() ? empty + 1 : 0;
            if (empty < 3) {
                lines.add(stripped);
            }
        }
        return String.join("\n", lines).strip();
    }

    /// Joiners stay: emoji and some scripts need them.
    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                        kept.append('\n');
                    }
                }
                case '\u00a0', '\u2007', '\u202f' -> kept.append(' ');
                case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad' -> {}
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        kept.append(c);
                    }
                }
            }
        }
        return kept.toString();
    }
}
