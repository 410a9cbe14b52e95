package id.tanggap.reply.gate;

import java.time.Instant;

/// Whether a message may be sent.
public sealed interface SendDecision {

    /// At once.
    record Immediate() implements SendDecision {}

    /// Not before this time.
    record Deferred(Instant until, DeferralReason reason) implements SendDecision {}

    /// Not at all.
    record Suppressed(SuppressionReason reason) implements SendDecision {}

    SendDecision IMMEDIATE = new Immediate();
}
