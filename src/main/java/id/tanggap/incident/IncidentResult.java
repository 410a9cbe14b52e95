package id.tanggap.incident;

import id.tanggap.taxonomy.Reason;

/// What became of a command on an incident.
public sealed interface IncidentResult {

    /// It was done.
    record Done(IncidentCode code) implements IncidentResult {}

    /// It was not done; the reason says why and what to do.
    record Declined(Reason reason) implements IncidentResult {
        public static Declined because(String key, String... args) {
            return new Declined(Reason.of(key, args));
        }
    }
}
