package id.tanggap.ticket.workflow;

/// What a transition requires.
public enum TransitionRequirement {
    /// A reason, in words that colleagues read.
    REASON,
    /// A message to the citizen.
    ANSWER,
    /// An outcome; what the outcome requires in turn is data (`Outcomes`).
    OUTCOME
}
