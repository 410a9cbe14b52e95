/// What receivers sign for, and the signed addresses at which they do.
@NamedInterface("delivery")
@NullMarked
package id.tanggap.dispatch.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
