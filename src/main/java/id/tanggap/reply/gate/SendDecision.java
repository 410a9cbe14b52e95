package id.tanggap.reply.gate;

import java.time.Instant;

/// Whether a message may leave.
public sealed interface SendDecision {

    /// At once.
    record Goes() implements SendDecision {}

    /// In the morning.
    record Waits(Instant until) implements SendDecision {}

    /// In a moment: until then its author may take it back.
    record Held(Instant until) implements SendDecision {}

    /// Not at all.
    record Stays(SuppressionReason reason) implements SendDecision {}

    SendDecision GOES = new Goes();
}
