/// Assembles calls from log entries: which entries belong to one call, its legs, its outcome and its times. Pure
/// functions.
@NamedInterface("assembly")
@NullMarked
package id.tanggap.pbx.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
