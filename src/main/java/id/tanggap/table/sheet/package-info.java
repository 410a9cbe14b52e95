/// Reads an uploaded file as rows of text: CSV in the usual encodings and delimiters, or the first visible sheet of an
/// Excel workbook, within limits of size.
@NamedInterface("sheet")
@NullMarked
package id.tanggap.table.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
