/// What the program only suggests, because it does not know who wrote: a link to another ticket, or to confirm or
/// reopen an ended one. Agents accept or dismiss it.
@NamedInterface("suggestion")
@NullMarked
package id.tanggap.ticket.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
