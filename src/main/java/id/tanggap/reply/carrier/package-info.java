/// What a channel must offer to carry messages out, and what came of a message that it was given.
@NamedInterface("carrier")
@NullMarked
package id.tanggap.reply.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
