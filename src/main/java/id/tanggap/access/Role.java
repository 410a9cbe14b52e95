package id.tanggap.access;

import id.tanggap.platform.code.Coded;

/// What a person may do. The codes are in the database.
public enum Role implements Coded {
    /// Sees all tickets and sets the system up.
    ADMIN,
    /// Leads the call center: sees all tickets and their reporters, and reads why somebody opened a hidden identity.
    SUPERVISOR,
    /// Call-center agent: sees and answers all tickets but those of restricted categories they are not on the list
    /// for.
    AGENT,
    /// On duty in the command center (petugas piket): sees and answers what an agent does; opens and leads incidents,
    /// and sends people and goods.
    DUTY_OFFICER,
    /// Staff of one balai: sees and answers its tickets, and sees those they watch; restricted categories by the list.
    BALAI,
    /// Reads what agents see, and changes nothing.
    AUDITOR;

    /// @throws IllegalArgumentException if no role has this code
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }

    /// Whether this role sets the office up: accounts, balai, deadlines, words, channels.
    public boolean administers() {
        return this == ADMIN;
    }

    /// Whether the need-to-know lists hide nothing from this role.
    public boolean seesRestricted() {
        return this == ADMIN || this == SUPERVISOR;
    }

    /// Whether this role sees the reporter of a confidential ticket without giving a reason.
    public boolean seesIdentities() {
        return this == ADMIN || this == SUPERVISOR;
    }

    /// Whether this role reads why identities were opened.
    public boolean readsDisclosures() {
        return seesIdentities() || this == AUDITOR;
    }

    /// Whether this role reads the record of who did what.
    public boolean readsAudit() {
        return this == ADMIN || this == AUDITOR;
    }

    /// Whether this role reads who took which lists out of the house.
    public boolean readsExports() {
        return readsAudit() || this == SUPERVISOR;
    }

    /// Whether this role reads the figures of reports; staff of a balai those of their own.
    public boolean readsReports() {
        return supervises() || this == AUDITOR || this == BALAI;
    }

    public boolean changesTickets() {
        return this != AUDITOR;
    }

    /// Whether this role works at the telephones of the national center.
    public boolean answersCalls() {
        return this == ADMIN || this == SUPERVISOR || this == AGENT || this == DUTY_OFFICER;
    }

    /// Whether this role opens, confirms, leads and closes incidents.
    public boolean opensIncidents() {
        return this == ADMIN || this == SUPERVISOR || this == DUTY_OFFICER;
    }

    /// Whether this role sends people and goods, and so sees the telephone numbers of people on the rosters.
    public boolean dispatches() {
        return opensIncidents();
    }

    /// Whether this role keeps sites, people and stock; staff of a balai only those of their own.
    public boolean keepsResources() {
        return opensIncidents() || this == BALAI;
    }

    /// Whether this role is responsible for other people's work.
    public boolean supervises() {
        return this == ADMIN || this == SUPERVISOR;
    }
}
