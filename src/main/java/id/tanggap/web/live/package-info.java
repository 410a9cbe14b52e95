/// The event stream of open pages: what changed, for those who may see it.
@NamedInterface("live")
@NullMarked
package id.tanggap.web.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
