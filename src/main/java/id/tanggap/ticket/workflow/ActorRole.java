package id.tanggap.ticket.workflow;

import id.tanggap.access.Viewer;
import id.tanggap.platform.code.Coded;

/// The role in which somebody changes a ticket, as the transition table knows it.
public enum ActorRole implements Coded {
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

    public static ActorRole of(String code) {
        return Coded.of(ActorRole.class, code);
    }
}
