package id.tanggap.reply.gate;

import java.time.Instant;

/// Whether a message may be sent.
public sealed interface SendDecision {

    /// At once.
    record Goes() implements SendDecision {}

    /// In the morning.
    record Waits(Instant until) implements SendDecision {}

    /// After a short delay in which its author may withdraw it.
    record Held(Instant until) implements SendDecision {}

    /// Not at all.
    record Stays(SuppressionReason reason) implements SendDecision {}

    SendDecision GOES = new Goes();
}
