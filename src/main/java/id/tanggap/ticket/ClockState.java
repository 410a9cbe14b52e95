package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;

/// The state of an SLA clock.
public enum ClockState implements Coded {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED;

    /// @throws IllegalArgumentException if there is no such code
    public static ClockState of(String code) {
        return Coded.of(ClockState.class, code);
    }
}
