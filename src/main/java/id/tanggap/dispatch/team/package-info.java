/// The people of an order: who is asked first, who was asked, what they answered.
@NamedInterface("team")
@NullMarked
package id.tanggap.dispatch.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
