/// Fetches the files of texts that the channel's provider still keeps, after the text itself is safe.
@NamedInterface("media")
@NullMarked
package id.tanggap.intake.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
