package id.tanggap.ticket.link;

import id.tanggap.platform.code.Coded;

/// Kinds of links between tickets.
public enum LinkKind implements Coded {
    DUPLICATE,
    /// A report of an incident.
    CHILD,
    RELATED;

    /// @throws IllegalArgumentException if there is no such code
    public static LinkKind of(String code) {
        return Coded.of(LinkKind.class, code);
    }
}
