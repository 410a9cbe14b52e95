package id.tanggap.incident;

import id.tanggap.platform.code.Coded;
import java.util.EnumSet;
import java.util.Set;

/// All changes of an incident's state; nothing else changes it. The database holds the same table.
public enum IncidentTransition implements Coded {
    /// A person says that the proposal is an incident.
    CONFIRM(EnumSet.of(IncidentState.PROPOSED), IncidentState.OPEN, false),
    /// A person says that it is none, and why.
    DISMISS(EnumSet.of(IncidentState.PROPOSED), IncidentState.DISMISSED, true),
    /// It is over, and how it ended.
    CLOSE(EnumSet.of(IncidentState.OPEN), IncidentState.CLOSED, true),
    /// It goes on, or was dismissed by mistake, and why.
    REOPEN(EnumSet.of(IncidentState.CLOSED, IncidentState.DISMISSED), IncidentState.OPEN, true);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<IncidentState> from;

    private final IncidentState to;
    private final boolean reason;

    IncidentTransition(Set<IncidentState> from, IncidentState to, boolean reason) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.reason = reason;
    }

    public boolean startsFrom(IncidentState state) {
        return from.contains(state);
    }

    public Set<IncidentState> from() {
        return Set.copyOf(from);
    }

    public IncidentState to() {
        return to;
    }

    /// Whether its author must write why.
    public boolean needsReason() {
        return reason;
    }
}
