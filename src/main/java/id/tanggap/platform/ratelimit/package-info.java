/// Limits how often something may happen.
@NamedInterface("ratelimit")
@NullMarked
package id.tanggap.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
