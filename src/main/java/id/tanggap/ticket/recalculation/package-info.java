/// Counts the open clocks of all tickets anew after administrators changed deadlines, hours or holidays: first a
/// preview, then, when they confirm, the move. Tickets get the clocks that they lack, and those that no row has end. In
/// the background, in chunks, on one node at a time.
@NamedInterface("recalculation")
@NullMarked
package id.tanggap.ticket.recalculation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
