package id.tanggap.queue;

import java.util.Locale;

/// Which due times a queue is about.
public enum Due {
    ANY,
    /// Within some hours, and not late yet.
    SOON,
    BREACHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such code
    static Due of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
