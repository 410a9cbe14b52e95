/// Gives tickets the category or the tag that took the place of theirs, in the background, and takes
/// them back when a merge of categories is undone.
@NamedInterface("move")
@NullMarked
package id.tanggap.ticket.move;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
