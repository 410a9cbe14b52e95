package id.tanggap.intake.mail;

import id.tanggap.intake.mail.header.MailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The originator and destination fields of a mail (RFC 5322 sections 3.6.2 and 3.6.3).
///
/// @param from the first address of the From field; null if there is none
public record AddressFields(
        @Nullable MailAddress from, List<MailAddress> to, List<MailAddress> cc, List<MailAddress> replyTo) {

    public AddressFields {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
    }
}
