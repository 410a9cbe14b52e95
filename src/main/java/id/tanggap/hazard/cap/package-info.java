/// The Common Alerting Protocol 1.2 of OASIS: reads, checks and writes alerts, and orders updates and cancellations.
@NamedInterface("cap")
@NullMarked
package id.tanggap.hazard.cap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
