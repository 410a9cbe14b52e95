/// Reads what mail servers say about the sender of a mail (RFC 8601), as far as they are trusted.
@NamedInterface("mail-auth")
@NullMarked
package id.tanggap.intake.mail.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
