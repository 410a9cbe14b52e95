/// Decides whether an automatic message may leave now: loops, opt-outs, quiet hours, limits.
@NamedInterface("gate")
@NullMarked
package id.tanggap.reply.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
