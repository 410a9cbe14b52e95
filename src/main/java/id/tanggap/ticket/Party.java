package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.Locale;

/// Who may do something to a ticket, as the table of transitions knows them.
enum Party {
    /// The reporter, by a message.
    CITIZEN,
    /// The house itself: routing, timers.
    SYSTEM,
    /// Staff of the balai that has the ticket.
    BALAI,
    /// Agents of the national desk.
    AGENT,
    /// Those who answer for the desk.
    SUPERVISOR;

    /// @throws IllegalStateException for who only reads; `Verbs` refuses them first
    static Party of(Viewer viewer) {
        return switch (viewer.role()) {
            case BALAI -> BALAI;
            case AGENT -> AGENT;
            case SUPERVISOR, ADMIN -> SUPERVISOR;
            case AUDITOR -> throw new IllegalStateException("Auditors do nothing to tickets");
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Party of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
