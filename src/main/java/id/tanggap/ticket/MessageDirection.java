package id.tanggap.ticket;

import java.util.Locale;

/// From whom to whom a message of a ticket goes.
public enum MessageDirection {
    /// From the citizen.
    IN,
    /// To the citizen.
    OUT,
    /// Among staff.
    NOTE;

    /// As stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such code
    public static MessageDirection of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
