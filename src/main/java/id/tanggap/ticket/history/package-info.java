/// Tickets whose life lies in the past: written with the times at which things happened, and without telling anybody.
@NamedInterface("history")
@NullMarked
package id.tanggap.ticket.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
