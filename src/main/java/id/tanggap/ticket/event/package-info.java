/// What happened to a ticket, published in the transaction in which it happened. Other modules listen in the same
/// transaction.
@NamedInterface("event")
@NullMarked
package id.tanggap.ticket.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
