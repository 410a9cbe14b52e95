package id.tanggap.pbx;

import java.util.List;

/// The formats we read: `asterisk-csv`, `asterisk-table`, `queue-log`, `freeswitch-csv`, `freeswitch-json`,
/// `twilio-calls`, `events`, `csv` (any columns, by a mapping).
public final class CallLogFormats {

    public static final List<String> NAMES = List.of(
            "asterisk-csv",
            "asterisk-table",
            "queue-log",
            "freeswitch-csv",
            "freeswitch-json",
            "twilio-calls",
            "events",
            "csv");

    private CallLogFormats() {}

    /// @throws IllegalArgumentException if no format has this name or the settings do not fit it; says what would
    public static CallLogFormat of(String name, FormatSettings settings) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("format: '" + name + "' is not one of " + NAMES);
        }
        throw new UnsupportedOperationException("being built: " + settings);
    }
}
