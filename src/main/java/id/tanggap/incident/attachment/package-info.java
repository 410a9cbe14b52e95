/// Attaches tickets to an incident, suggests which, and takes that back.
@NamedInterface("attachment")
@NullMarked
package id.tanggap.incident.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
