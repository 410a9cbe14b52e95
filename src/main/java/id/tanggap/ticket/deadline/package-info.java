/// Once a second: reports SLA clocks that are close to breach or breached, and closes resolved tickets whose citizen
/// did not reply in time.
@NullMarked
package id.tanggap.ticket.deadline;

import org.jspecify.annotations.NullMarked;
