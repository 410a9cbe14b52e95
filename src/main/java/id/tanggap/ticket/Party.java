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

    static Party of(Viewer viewer) {
        return switch (viewer.role()) {
            case BALAI -> BALAI;
            case AGENT -> AGENT;
            case ADMIN -> SUPERVISOR;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Party of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
