/// Macros: several commands on a ticket that one click runs, all or none; and what of them can be changed as settings.
@NamedInterface("macro")
@NullMarked
package id.tanggap.writing.macro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
