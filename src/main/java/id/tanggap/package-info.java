/// The house: one program, one database. Each direct sub-package is a room; `docs/` shows the plan.
@NullMarked
package id.tanggap;

import org.jspecify.annotations.NullMarked;
