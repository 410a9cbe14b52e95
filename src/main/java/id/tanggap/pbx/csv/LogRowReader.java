package id.tanggap.pbx.csv;

import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.UnreadableRecord;

/// Makes a trace from a record that is split into cells.
public interface LogRowReader {

    /// @throws Unreadable if a required cell cannot be read
    Trace trace(LogRow row, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord;
}
