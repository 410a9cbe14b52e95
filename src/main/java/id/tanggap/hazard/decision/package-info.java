/// Whether a hazard should open an incident, with the reason.
@NamedInterface("decision")
@NullMarked
package id.tanggap.hazard.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
