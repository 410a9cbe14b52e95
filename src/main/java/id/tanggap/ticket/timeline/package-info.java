/// The append-only, hash-chained record of what happened to a ticket: writes it, reads it, replays it, and compares
/// it with the ticket.
@NamedInterface("timeline")
@NullMarked
package id.tanggap.ticket.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
