/// How a ticket ends and is opened again: outcomes given by staff, and the citizen's confirmation.
@NamedInterface("resolution")
@NullMarked
package id.tanggap.ticket.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
