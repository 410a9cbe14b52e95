/// The page that imports tables of every kind: upload, columns, preview, report.
@NullMarked
package id.tanggap.command.table;

import org.jspecify.annotations.NullMarked;
