/// A message of CAP 1.2 with all its fields, as values.
@NamedInterface("cap-message")
@NullMarked
package id.tanggap.hazard.cap.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
