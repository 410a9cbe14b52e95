/// Situation reports as pages and on paper.
@NullMarked
package id.tanggap.command.sitrep;

import org.jspecify.annotations.NullMarked;
