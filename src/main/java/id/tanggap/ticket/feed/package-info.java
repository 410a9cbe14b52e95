/// The ordered change feed: which ticket changed when. Followers such as the search index read it and can read it
/// again.
@NamedInterface("feed")
@NullMarked
package id.tanggap.ticket.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
