package id.tanggap.intake.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The identification fields of a mail (RFC 5322 section 3.6.4), without angle brackets.
public record IdentificationFields(
        @Nullable String messageId, @Nullable String inReplyTo, List<String> references) {

    public IdentificationFields {
        references = List.copyOf(references);
    }
}
