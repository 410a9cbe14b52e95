package id.tanggap.ticket;

/// What a transition requires of the one who asks for it.
enum Need {
    /// Why, in words that colleagues read.
    REASON,
    /// A message to the citizen.
    ANSWER,
    /// How it ended; what that outcome requires in turn is data (`Outcomes`).
    OUTCOME
}
