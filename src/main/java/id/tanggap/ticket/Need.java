package id.tanggap.ticket;

/// What a transition requires.
enum Need {
    /// A reason, in words that colleagues read.
    REASON,
    /// A message to the citizen.
    ANSWER,
    /// An outcome; what the outcome requires in turn is data (`Outcomes`).
    OUTCOME
}
