/// All call log formats by name, and the formats that are not CSV: JSON, queue_log, live events.
@NamedInterface("format")
@NullMarked
package id.tanggap.pbx.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
