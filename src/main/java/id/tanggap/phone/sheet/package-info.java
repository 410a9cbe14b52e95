/// Imports call logs that somebody exported to a spreadsheet (CSV or XLSX), after a preview.
@NamedInterface("sheet")
@NullMarked
package id.tanggap.phone.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
