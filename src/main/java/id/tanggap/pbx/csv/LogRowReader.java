package id.tanggap.pbx.csv;

import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;

/// Reads a record that is split into cells.
public interface LogRowReader {

    /// @return everything but the key
    /// @throws Unreadable if a required cell cannot be read
    TraceBuilder read(LogRow row, LogSource source) throws UnreadableRecord;
}
