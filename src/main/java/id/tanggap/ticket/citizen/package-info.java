/// What a citizen's message does: opens a ticket, joins one, ends a wait, confirms or reopens.
@NamedInterface("citizen")
@NullMarked
package id.tanggap.ticket.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
