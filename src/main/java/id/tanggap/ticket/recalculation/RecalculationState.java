package id.tanggap.ticket.recalculation;

import id.tanggap.platform.code.Coded;

/// How far a recalculation is.
public enum RecalculationState implements Coded {
    /// Counts who would move; nothing is written.
    PREVIEWING,
    /// Waits for the administrator.
    PREVIEWED,
    MOVING,
    DONE,
    CANCELLED,
    /// Settings were changed meanwhile: it must begin anew. What was moved stays moved.
    STALE;

    public static RecalculationState of(String code) {
        return Coded.of(RecalculationState.class, code);
    }

    /// Whether the worker has something to do.
    public boolean isWorking() {
        return this == PREVIEWING || this == MOVING;
    }
}
