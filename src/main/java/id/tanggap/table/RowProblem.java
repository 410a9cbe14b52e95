package id.tanggap.table;

import id.tanggap.taxonomy.Reason;

/// What is wrong with one cell of a row.
///
/// @param row as the spreadsheet program shows it
/// @param field code of the field
/// @param value what stands there; empty if nothing does
/// @param reason says what is wrong and how to mend it
public record RowProblem(int row, String field, String value, Reason reason) {}
