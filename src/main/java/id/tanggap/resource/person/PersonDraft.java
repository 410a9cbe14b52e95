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
        Base base,
        Home home,
        PersonKeys keys,
        Skills skills,
        Availability availability,
        @Nullable Instant consentAt,
        boolean left) {}
