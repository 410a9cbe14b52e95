package id.tanggap.reply.compose;

import id.tanggap.platform.code.IndonesianZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The date that a citizen is promised, in words.
public final class PromisedTime {

    private PromisedTime() {}

    /// For texts: `Sel 24 Nov 14.41 WITA`.
    public static String brief(Instant due, ZoneId zone, String language) {
        return written(due, zone, language, language.equals("en") ? "EEE d MMM HH:mm" : "EEE d MMM HH.mm");
    }

    /// For letters: `Selasa, 24 November 2026 pukul 14.41 WITA`.
    public static String full(Instant due, ZoneId zone, String language) {
        return written(
                due,
                zone,
                language,
                language.equals("en") ? "EEEE, d MMMM yyyy 'at' HH:mm" : "EEEE, d MMMM yyyy 'pukul' HH.mm");
    }

    private static String written(Instant due, ZoneId zone, String language, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(due.atZone(zone)) + " "
                + IndonesianZone.nameOf(zone);
    }
}
