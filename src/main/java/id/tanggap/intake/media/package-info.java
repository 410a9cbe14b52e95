/// Fetches the files of texts from the channel's provider, after the text itself is kept.
@NamedInterface("media")
@NullMarked
package id.tanggap.intake.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
