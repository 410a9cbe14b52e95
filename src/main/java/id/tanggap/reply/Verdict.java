package id.tanggap.reply;

import java.time.Instant;

/// Whether a message may leave.
sealed interface Verdict {

    /// At once.
    record Goes() implements Verdict {}

    /// In the morning.
    record Waits(Instant until) implements Verdict {}

    /// In a moment: until then its author may take it back.
    record Held(Instant until) implements Verdict {}

    /// Not at all.
    record Stays(SuppressionReason reason) implements Verdict {}

    Verdict GOES = new Goes();
}
