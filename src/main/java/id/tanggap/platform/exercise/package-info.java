/// How the parts of an exercise are known everywhere: by the channel that brings them, and by addresses that nobody
/// has.
@NamedInterface("exercise")
@NullMarked
package id.tanggap.platform.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
