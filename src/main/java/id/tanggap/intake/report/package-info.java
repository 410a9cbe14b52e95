/// Parses the raw bytes of each kind of channel as a report, a reply, a bounce or a keyword.
@NamedInterface("report")
@NullMarked
package id.tanggap.intake.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
