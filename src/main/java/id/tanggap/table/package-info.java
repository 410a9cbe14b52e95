/// Tables that people upload and take away: reads CSV and XLSX safely, guesses which column holds what, shows what is
/// wrong by row, and writes CSV that no spreadsheet runs as formulas. What a row means is known by its caller.
@ApplicationModule(allowedDependencies = {"access", "audit", "platform::blob", "platform::filetype", "taxonomy"})
@NullMarked
package id.tanggap.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
