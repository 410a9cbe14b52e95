/// The interface that a channel implements to send messages, and the result of an attempt.
@NamedInterface("carrier")
@NullMarked
package id.tanggap.reply.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
