/// One action on many tickets, each in its own transaction, with a report and an undo.
@NamedInterface("bulk")
@NullMarked
package id.tanggap.queue.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
