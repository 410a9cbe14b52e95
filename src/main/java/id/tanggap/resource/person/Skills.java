package id.tanggap.resource.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person can do.
///
/// @param skills in words, small letters, sorted
/// @param languages in words, small letters, sorted
public record Skills(List<String> skills, List<String> languages, List<Certificate> certificates) {

    public static final Skills NONE = new Skills(List.of(), List.of(), List.of());

    public Skills {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        certificates = List.copyOf(certificates);
    }

    /// @param expires the last day on which it counts; null if it never expires
    public record Certificate(String name, @Nullable LocalDate expires) {

        public boolean expired(LocalDate today) {
            return expires != null && expires.isBefore(today);
        }
    }
}
