/// The SLA clocks of a ticket as stored: starts, pauses, resumes, ends and replans them, and explains their due
/// times. Calculates with the module sla.
@NullMarked
package id.tanggap.ticket.clock;

import org.jspecify.annotations.NullMarked;
