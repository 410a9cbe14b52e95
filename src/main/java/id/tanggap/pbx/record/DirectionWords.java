package id.tanggap.pbx.record;

import id.tanggap.pbx.CallDirection;
import java.util.Locale;
import java.util.Map;

/// Words for the direction of a call, as programs and people write them.
public final class DirectionWords {

    private static final Map<String, CallDirection> WORDS = Map.ofEntries(
            Map.entry("inbound", CallDirection.INBOUND),
            Map.entry("incoming", CallDirection.INBOUND),
            Map.entry("in", CallDirection.INBOUND),
            Map.entry("masuk", CallDirection.INBOUND),
            Map.entry("panggilan masuk", CallDirection.INBOUND),
            Map.entry("outbound", CallDirection.OUTBOUND),
            Map.entry("outgoing", CallDirection.OUTBOUND),
            Map.entry("out", CallDirection.OUTBOUND),
            Map.entry("keluar", CallDirection.OUTBOUND),
            Map.entry("panggilan keluar", CallDirection.OUTBOUND),
            Map.entry("internal", CallDirection.INTERNAL),
            Map.entry("local", CallDirection.INTERNAL),
            Map.entry("lokal", CallDirection.INTERNAL));

    private DirectionWords() {}

    public static CallDirection read(String words) {
        return WORDS.getOrDefault(words.strip().toLowerCase(Locale.ROOT), CallDirection.UNKNOWN);
    }
}
