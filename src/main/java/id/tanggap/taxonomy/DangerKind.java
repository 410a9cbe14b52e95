package id.tanggap.taxonomy;

import java.util.Locale;

/// The danger that a message speaks of; each kind has its own answer and its own help line.
public enum DangerKind {
    /// Somebody wants to end their life or to hurt themselves.
    SUICIDE,
    /// Somebody is beaten, raped, threatened with death or held.
    VIOLENCE,
    /// A child is missing, lost, kidnapped or abandoned.
    CHILD;

    /// The stable code, as in the database, the settings and the names of templates: `suicide` …
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no kind has this code
    public static DangerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
