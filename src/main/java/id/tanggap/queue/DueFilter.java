package id.tanggap.queue;

import java.util.Locale;

/// Which due times tickets of a queue have.
public enum DueFilter {
    ANY,
    /// Within `QueueFilter.hours`, and not late yet.
    SOON,
    BREACHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such code
    static DueFilter of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
