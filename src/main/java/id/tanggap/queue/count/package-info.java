/// How many tickets are in each queue: a tally that the database keeps with every change, and counts for what the
/// tally does not know.
@NamedInterface("count")
@NullMarked
package id.tanggap.queue.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
