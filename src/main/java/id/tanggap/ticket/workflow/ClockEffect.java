package id.tanggap.ticket.workflow;

/// What a transition does to the clocks of a ticket.
public enum ClockEffect {
    /// Nothing: the citizen's clocks do not stop for internal work.
    KEEP,
    /// The acceptance clock of the office that had it ends; that of the office that has it now starts.
    REPLACE_ACCEPTANCE,
    /// The hand-over is undone: the acceptance clock of the office that had it runs again with its old due time.
    UNDO_REPLACEMENT,
    /// The balai accepted: its acceptance clock is met.
    MEET,
    /// All are paused: we wait for the citizen.
    PAUSE,
    /// Paused clocks run again with the working time that was left.
    RESUME,
    /// The resolution clock is met or breached, the others are cancelled.
    END,
    /// All are cancelled: there was nothing for us to resolve.
    CANCEL,
    /// New clocks start, as for a new ticket.
    RESTART,
    /// Paused as they are, because the main ticket's clocks count.
    PAUSE_AS_DUPLICATE,
    /// Clocks paused by a merge run again with their old due times.
    RESUME_AFTER_UNMERGE
}
