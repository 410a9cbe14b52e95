package id.tanggap.queue;

import java.util.Locale;

/// To whom tickets of a queue are assigned.
public enum AssigneeFilter {
    ANYONE,
    ME,
    NOBODY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is no such code
    static AssigneeFilter of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
