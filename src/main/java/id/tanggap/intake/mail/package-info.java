/// Parses RFC 5322 mail as it is in practice: permissive, limited, never throws on content.
@NamedInterface("mail")
@NullMarked
package id.tanggap.intake.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
