package id.tanggap.pbx;

/// Makes a trace of a record whose cells are known.
interface RowReader {

    /// @throws Unreadable if a cell that it needs cannot be read
    Trace trace(Row row, Source source, Fingerprint fingerprint) throws Unreadable;
}
