package id.tanggap.queue;

import id.tanggap.platform.code.Coded;

/// Which due times tickets of a queue have.
public enum DueFilter implements Coded {
    ANY,
    /// Within `QueueFilter.hours`, and not late yet.
    SOON,
    BREACHED;

    /// @throws IllegalArgumentException if there is no such code
    static DueFilter of(String code) {
        return Coded.of(DueFilter.class, code);
    }
}
