/// Reads the header fields of a mail: addresses, dates, ids, parameters and charsets.
@NamedInterface("mail-header")
@NullMarked
package id.tanggap.intake.mail.header;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
