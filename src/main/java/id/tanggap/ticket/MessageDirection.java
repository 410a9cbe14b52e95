package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;

/// From whom to whom a message of a ticket goes.
public enum MessageDirection implements Coded {
    /// From the citizen.
    IN,
    /// To the citizen.
    OUT,
    /// Among staff.
    NOTE;

    /// @throws IllegalArgumentException if there is no such code
    public static MessageDirection of(String code) {
        return Coded.of(MessageDirection.class, code);
    }
}
