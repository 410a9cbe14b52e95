/// Reads, locks and writes the rows of tickets and messages. Every lock on a ticket is taken here.
@NullMarked
package id.tanggap.ticket.store;

import org.jspecify.annotations.NullMarked;
