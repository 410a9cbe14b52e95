/// Says what a file really is by its first bytes, whatever its sender calls it.
@NamedInterface("filetype")
@NullMarked
package id.tanggap.platform.filetype;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
