/// How every change of a ticket by staff works: lock the ticket, refuse what others made outdated, ask the transition
/// table, and record the change.
@NullMarked
package id.tanggap.ticket.command;

import org.jspecify.annotations.NullMarked;
