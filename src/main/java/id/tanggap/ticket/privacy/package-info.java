/// Who may know the reporter of a ticket: confidentiality, disclosure for a written reason, and redaction for all
/// others.
@NamedInterface("privacy")
@NullMarked
package id.tanggap.ticket.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
