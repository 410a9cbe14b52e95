/// Composes the text of a message: templates, segments, language.
@NamedInterface("compose")
@NullMarked
package id.tanggap.reply.compose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
