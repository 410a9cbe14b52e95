/// Stable codes of enums.
@NamedInterface("code")
@NullMarked
package id.tanggap.platform.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
