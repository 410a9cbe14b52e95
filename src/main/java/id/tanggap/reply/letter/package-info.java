/// The letters and texts to people as administrators change them in the browser: what may be changed, what every
/// version must say, what it becomes on a ticket, and a sample by mail to whoever changes it.
@NamedInterface("letter")
@NullMarked
package id.tanggap.reply.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
