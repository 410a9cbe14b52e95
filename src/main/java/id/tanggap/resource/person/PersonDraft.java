package id.tanggap.resource.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people say about a person: all that a form or a row of a table can change.
///
/// @param consentAt when this person agreed to texts; null: never text them
/// @param left no longer on the roster
public record PersonDraft(
        String name,
        PersonKind kind,
        PersonBase base,
        PersonHome home,
        PersonKeys keys,
        Skills skills,
        Availability availability,
        @Nullable Instant consentAt,
        boolean left) {

    PersonDraft with(Availability now) {
        return new PersonDraft(name, kind, base, home, keys, skills, now, consentAt, left);
    }
}
