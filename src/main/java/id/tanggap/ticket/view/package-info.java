/// Shows tickets to viewers: summaries, lists and the complete ticket, never more than the viewer may see.
@NamedInterface("view")
@NullMarked
package id.tanggap.ticket.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
