package id.tanggap.intake.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report that another program submits for a citizen, kept in the ledger as JSON.
///
/// @param subject may be empty if there is a text
/// @param email and phone: where the citizen can be answered; one is enough, both are kept
/// @param place Kemendagri code, or null to read it from the text
/// @param confidential true if the citizen wants to stay unnamed; null is false
public record Submission(
        String subject,
        String text,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String place,
        @Nullable Boolean confidential) {

    public Submission {
        if (subject.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("A report needs a subject or a text");
        }
    }

    Optional<String> placeCode() {
        return Optional.ofNullable(place);
    }
}
