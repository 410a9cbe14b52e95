package id.tanggap.taxonomy;

import id.tanggap.platform.code.Coded;

/// The danger that a message speaks of; each kind has its own answer and its own help line.
public enum DangerKind implements Coded {
    /// Somebody wants to end their life or to hurt themselves.
    SUICIDE,
    /// Somebody is beaten, raped, threatened with death or held.
    VIOLENCE,
    /// A child is missing, lost, kidnapped or abandoned.
    CHILD;

    /// @throws IllegalArgumentException if no kind has this code
    public static DangerKind of(String code) {
        return Coded.of(DangerKind.class, code);
    }
}
