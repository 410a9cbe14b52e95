/// Turns codes, times, durations and sizes into text in the viewer's language and time zone.
@NamedInterface("wording")
@NullMarked
package id.tanggap.web.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
