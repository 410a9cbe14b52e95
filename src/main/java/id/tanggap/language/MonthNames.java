package id.tanggap.language;

import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Months as people and programs write them, in Indonesian and English: whole, or cut to three letters.
public final class MonthNames {

    private static final int LETTERS = 3;

    private static final Map<String, Month> BY_START = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("peb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("mei", Month.MAY),
            Map.entry("may", Month.MAY),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("agu", Month.AUGUST),
            Map.entry("agt", Month.AUGUST),
            Map.entry("ags", Month.AUGUST),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("okt", Month.OCTOBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("nop", Month.NOVEMBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("des", Month.DECEMBER),
            Map.entry("dec", Month.DECEMBER));

    private MonthNames() {}

    /// By its first three letters; empty if no month begins so.
    public static Optional<Month> find(String name) {
        var start = name.substring(0, Math.min(LETTERS, name.length()));
        return Optional.ofNullable(BY_START.get(start.toLowerCase(Locale.ROOT)));
    }
}
