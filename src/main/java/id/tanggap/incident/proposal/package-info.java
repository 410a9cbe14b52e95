/// Proposes incidents from reports and from hazard feeds; a person decides.
@NamedInterface("proposal")
@NullMarked
package id.tanggap.incident.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
