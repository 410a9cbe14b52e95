package id.tanggap.incident;

import id.tanggap.platform.code.Coded;

/// Whether an incident is only proposed, or led, or over. `IncidentTransition` says which may follow which.
public enum IncidentState implements Coded {
    /// Reports or a hazard feed suggest it; a person decides (usulan).
    PROPOSED,
    /// A duty officer leads it (berjalan).
    OPEN,
    /// Over (selesai).
    CLOSED,
    /// A proposal that a person turned down (ditolak).
    DISMISSED;

    /// @throws IllegalArgumentException if no state has this code
    public static IncidentState of(String code) {
        return Coded.of(IncidentState.class, code);
    }
}
