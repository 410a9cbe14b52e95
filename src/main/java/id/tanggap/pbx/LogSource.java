package id.tanggap.pbx;

/// Where a line is.
///
/// @param file name of the file, table or list
/// @param line the first line of the record, from 1; for tables and lists the position of the row
public record LogSource(String file, long line) {}
