package id.tanggap.pbx.format;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.csv.AsteriskCdrReader;
import id.tanggap.pbx.csv.ColumnLayouts;
import id.tanggap.pbx.csv.CsvFormat;
import id.tanggap.pbx.csv.FreeswitchCdrReader;
import id.tanggap.pbx.csv.LogColumns;
import id.tanggap.pbx.csv.SpreadsheetRowReader;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.TimestampParser;
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

    /// @throws IllegalArgumentException if no format has this name or the settings do not fit it; the message says
    /// what is allowed
    public static CallLogFormat of(String name, FormatSettings settings) {
        LogColumns.check(settings.columns());
        var exchange = new DialPlan(settings);
        var stamps = TimestampParser.of(settings);
        return switch (name) {
            case "asterisk-csv" ->
                new CsvFormat(name, settings, new ColumnLayouts.Asterisk(), new AsteriskCdrReader(exchange, stamps));
            case "asterisk-table" -> new AsteriskTableFormat(settings);
            case "queue-log" -> new QueueLogFormat(settings);
            case "freeswitch-csv" ->
                new CsvFormat(
                        name, settings, new ColumnLayouts.Freeswitch(), new FreeswitchCdrReader(exchange, stamps));
            case "freeswitch-json" -> new FreeswitchJsonFormat(settings);
            case "twilio-calls" -> new TwilioCallFormat(settings);
            case "events" -> new LiveEventFormat(settings);
            case "csv" ->
                new CsvFormat(
                        name, settings, new ColumnLayouts.Spreadsheet(), new SpreadsheetRowReader(exchange, stamps));
            default -> throw new IllegalArgumentException("format: '" + name + "' is not one of " + NAMES);
        };
    }
}
