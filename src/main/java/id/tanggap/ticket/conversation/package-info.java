/// What staff write on a ticket: answers, questions, notes and progress reports, and who is mentioned in them or
/// watches the ticket.
@NamedInterface("conversation")
@NullMarked
package id.tanggap.ticket.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
