package id.tanggap.pbx;

/// Makes a trace from a record that is split into cells.
interface RowReader {

    /// @throws Unreadable if a required cell cannot be read
    Trace trace(Row row, Source source, Fingerprint fingerprint) throws Unreadable;
}
