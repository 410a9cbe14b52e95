/// Imports stock from tables that people upload.
@NamedInterface("table")
@NullMarked
package id.tanggap.stock.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
