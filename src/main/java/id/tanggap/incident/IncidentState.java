package id.tanggap.incident;

import java.util.Locale;

/// Whether an incident is only proposed, or led, or over. `IncidentTransition` says which may follow which.
public enum IncidentState {
    /// Reports or a hazard feed suggest it; a person decides (usulan).
    PROPOSED,
    /// A duty officer leads it (berjalan).
    OPEN,
    /// Over (selesai).
    CLOSED,
    /// A proposal that a person turned down (ditolak).
    DISMISSED;

    /// As in the database and the API.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no state has this code
    public static IncidentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
