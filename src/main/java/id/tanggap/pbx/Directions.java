package id.tanggap.pbx;

import java.util.Locale;
import java.util.Map;

/// Words for the direction of a call, as programs and people write them.
final class Directions {

    private static final Map<String, Direction> WORDS = Map.ofEntries(
            Map.entry("inbound", Direction.INBOUND),
            Map.entry("incoming", Direction.INBOUND),
            Map.entry("in", Direction.INBOUND),
            Map.entry("masuk", Direction.INBOUND),
            Map.entry("panggilan masuk", Direction.INBOUND),
            Map.entry("outbound", Direction.OUTBOUND),
            Map.entry("outgoing", Direction.OUTBOUND),
            Map.entry("out", Direction.OUTBOUND),
            Map.entry("keluar", Direction.OUTBOUND),
            Map.entry("panggilan keluar", Direction.OUTBOUND),
            Map.entry("internal", Direction.INTERNAL),
            Map.entry("local", Direction.INTERNAL),
            Map.entry("lokal", Direction.INTERNAL));

    private Directions() {}

    static Direction read(String words) {
        return WORDS.getOrDefault(words.strip().toLowerCase(Locale.ROOT), Direction.UNKNOWN);
    }
}
