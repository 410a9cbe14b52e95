package id.tanggap.pbx.format;

import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.csv.AsteriskCdrReader;
import id.tanggap.pbx.csv.LogColumns;
import id.tanggap.pbx.csv.LogRow;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Rows of Asterisk's table `cdr`, as `cdr_adaptive_odbc` and `cdr_pgsql` fill it; each row is one JSON object with
/// the columns' names. The fingerprint leaves out empty columns: somebody may add columns to the table.
final class AsteriskTableFormat extends JsonFormat {

    private final FormatSettings settings;
    private final AsteriskCdrReader leg;

    AsteriskTableFormat(FormatSettings settings) {
        super("asterisk-table");
        this.settings = settings;
        this.leg = new AsteriskCdrReader(new DialPlan(settings), TimestampParser.of(settings));
    }

    @Override
    Trace trace(JsonNode object, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord {
        var names = List.copyOf(object.propertyNames());
        var cells = new ArrayList<@Nullable String>(names.size());
        for (var name : names) {
            cells.add(text(object, name));
        }
        var columns = LogColumns.mapped(settings.columns(), names, LogColumns.guessed(names));
        var row = new LogRow(cells.toArray(new @Nullable String[0]), columns);
        return leg.read(row, source).trace(fingerprint.of(sorted(object)));
    }

    private static String[] sorted(JsonNode object) {
        var sorted = new TreeMap<String, String>();
        for (var name : object.propertyNames()) {
            if (!text(object, name).isEmpty()) {
                sorted.put(name, name + "=" + text(object, name));
            }
        }
        return sorted.values().toArray(new String[0]);
    }
}
