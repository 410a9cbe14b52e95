/// Links between tickets: duplicates, reports of one incident, related tickets; and which tickets near a ticket may
/// belong to it.
@NamedInterface("link")
@NullMarked
package id.tanggap.ticket.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
