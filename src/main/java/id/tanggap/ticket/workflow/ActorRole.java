package id.tanggap.ticket.workflow;

import id.tanggap.access.Viewer;
import java.util.Locale;

/// The role in which somebody changes a ticket, as the transition table knows it.
public enum ActorRole {
    /// The reporter, by a message.
    CITIZEN,
    /// The program itself: routing, timers.
    SYSTEM,
    /// Staff of the balai that has the ticket.
    BALAI,
    /// Agents of the national desk, and duty officers.
    AGENT,
    /// Supervisors and administrators of the national desk.
    SUPERVISOR;

    /// @throws IllegalStateException for auditors, who only read; `TicketCommands` refuses them first
    public static ActorRole of(Viewer viewer) {
        return switch (viewer.role()) {
            case BALAI -> BALAI;
            case AGENT, DUTY_OFFICER -> AGENT;
            case SUPERVISOR, ADMIN -> SUPERVISOR;
            case AUDITOR -> throw new IllegalStateException("Auditors do nothing to tickets");
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ActorRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
