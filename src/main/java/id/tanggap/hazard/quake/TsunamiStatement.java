package id.tanggap.hazard.quake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the agency says about a tsunami after a quake.
public enum TsunamiStatement {
    /// It says nothing about one: "Gempa ini dirasakan untuk diteruskan pada masyarakat".
    SILENT,
    /// "Tidak berpotensi tsunami".
    NO_THREAT,
    /// "Berpotensi tsunami untuk diteruskan pada masyarakat".
    THREAT,
    /// "Peringatan dini tsunami dinyatakan telah berakhir".
    ENDED;

    private static final Pattern CLAUSES =
            Pattern.compile("[.;,!]|\\b(?:tetapi|tapi|namun|but|however)\\b|\\bdan\\s+(?=tidak\\b|berpotensi\\b)");
    private static final String NEGATION = "(?:tidak|tdk|tak|bukan|tanpa|nihil|belum|no|not|without)";
    private static final Pattern NEGATED_BEFORE =
            Pattern.compile("\\b" + NEGATION + "\\b[^.;,]*\\btsunami", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NEGATED_AFTER = Pattern.compile(
            "tsunami\\s*(?:[:=-]\\s*)?(?:(?:adalah|is)\\s+)?(?:tidak\\s+ada|tidak\\s*$|nihil|none|no\\s*$|-\\s*$"
                    + "|tidak\\s+(?:terjadi|terdeteksi|teramati)|not\\s+(?:expected|observed))");
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:berakhir|diakhiri|dicabut|dibatalkan|selesai|ended|cancelled|canceled|lifted|over)\\b");

    /// Reads the sentence clause by clause: "berpotensi" stands also in "tidak berpotensi". A sentence that names a
    /// tsunami and denies it nowhere is a threat: a false alarm is cheaper than a missed one.
    static TsunamiStatement of(String text) {
        var clauses = List.of(CLAUSES.split(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
        var said = SILENT;
        for (var clause : clauses) {
            var one = ofClause(clause);
            if (one.compareTo(said) > 0) {
                said = one;
            }
        }
        return said;
    }

    private static TsunamiStatement ofClause(String clause) {
        if (!clause.contains("tsunami")) {
            return SILENT;
        }
        if (OVER.matcher(clause).find() && !clause.matches(".*\\b(?:belum|not yet)\\b.*")) {
            return ENDED;
        }
        return NEGATED_BEFORE.matcher(clause).find()
                        || NEGATED_AFTER.matcher(clause).find()
                ? NO_THREAT
                : THREAT;
    }
}
