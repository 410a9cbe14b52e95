/// Decides whether a message may be sent now: loops, opt-outs, quiet hours, limits.
@NamedInterface("gate")
@NullMarked
package id.tanggap.reply.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
