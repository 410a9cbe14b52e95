/// Which categories only those on a list see, as administrators set it.
@NamedInterface("restriction")
@NullMarked
package id.tanggap.access.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
