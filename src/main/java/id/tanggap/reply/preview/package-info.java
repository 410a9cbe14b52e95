/// Shows staff what the citizen will get before it is sent.
@NamedInterface("preview")
@NullMarked
package id.tanggap.reply.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
