package id.tanggap.ticket.link;

import java.util.Locale;

/// Kinds of links between tickets.
public enum LinkKind {
    DUPLICATE,
    /// A report of an incident.
    CHILD,
    RELATED;

    /// As stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such code
    public static LinkKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
