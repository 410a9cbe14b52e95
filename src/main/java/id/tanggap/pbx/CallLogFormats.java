package id.tanggap.pbx;

import java.util.List;

/// The supported formats: `asterisk-csv`, `asterisk-table`, `queue-log`, `freeswitch-csv`, `freeswitch-json`,
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

    /// @throws IllegalArgumentException if no format has this name or the settings do not fit it; the message says what
    ///     is allowed
    public static CallLogFormat of(String name, FormatSettings settings) {
        Columns.check(settings.columns());
        var exchange = new Exchange(settings);
        var stamps = Stamps.of(settings);
        return switch (name) {
            case "asterisk-csv" ->
                new CsvLog(name, settings, new Layouts.Asterisk(), new AsteriskLeg(exchange, stamps));
            case "asterisk-table" -> new AsteriskTable(settings);
            case "queue-log" -> new QueueLog(settings);
            case "freeswitch-csv" ->
                new CsvLog(name, settings, new Layouts.Freeswitch(), new FreeswitchLeg(exchange, stamps));
            case "freeswitch-json" -> new FreeswitchJson(settings);
            case "twilio-calls" -> new TwilioCalls(settings);
            case "events" -> new LiveEvents(settings);
            case "csv" -> new CsvLog(name, settings, new Layouts.Spreadsheet(), new SpreadsheetLeg(exchange, stamps));
            default -> throw new IllegalArgumentException("format: '" + name + "' is not one of " + NAMES);
        };
    }
}
