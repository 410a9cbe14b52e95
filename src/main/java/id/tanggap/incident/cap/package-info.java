/// Our own incidents as alerts of the Common Alerting Protocol (CAP 1.2). They are offered to whoever asks; nothing is
/// sent.
@NamedInterface("cap")
@NullMarked
package id.tanggap.incident.cap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
