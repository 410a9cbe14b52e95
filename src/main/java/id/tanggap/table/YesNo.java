package id.tanggap.table;

import java.util.Map;

/// Yes and no as people write them in tables.
public final class YesNo {

    public static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("ya", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("1", true),
            Map.entry("true", true),
            Map.entry("tidak", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false),
            Map.entry("false", false));

    private YesNo() {}
}
