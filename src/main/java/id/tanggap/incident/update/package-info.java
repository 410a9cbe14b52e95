/// Sends one message to all reporters of an incident, each once.
@NamedInterface("update")
@NullMarked
package id.tanggap.incident.update;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
