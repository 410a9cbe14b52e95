package id.tanggap.ticket;

/// What a transition does to the clocks of a ticket.
enum ClockEffect {
    /// Nothing: the citizen's clock never stops for what we do among ourselves.
    KEEP,
    /// The office's clock of the one who had it ends; that of the one who has it now starts.
    HAND,
    /// That hand-over is taken back: the clock of the one who had it runs again with its old due time.
    HAND_BACK,
    /// The balai accepted: its clock is met.
    MEET,
    /// All stand still: we wait for the citizen.
    PAUSE,
    /// What stood still goes on with the working time that was left.
    RESUME,
    /// The resolution is met or breached, the others are moot.
    END,
    /// All are moot: there was nothing for us to settle.
    CANCEL,
    /// A new round of promises begins.
    RESTART,
    /// The main ticket's clocks count; these are put aside as they are.
    PUT_ASIDE,
    /// The promises put aside hold again, with their old due times.
    TAKE_UP
}
