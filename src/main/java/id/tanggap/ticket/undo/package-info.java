/// Takes back what somebody did a moment ago, by the opposite command, so that the timeline shows both.
@NamedInterface("undo")
@NullMarked
package id.tanggap.ticket.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
