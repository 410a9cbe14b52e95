package id.tanggap.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A mail that could not be taken from its mailbox.
///
/// @param uid of the mail in its folder (RFC 3501 section 2.3.1.1)
/// @param reason of the last failure, in English, for operators; one line without the mail's text
/// @param failures in a row, 1 or more
/// @param nextAt when it is asked for again
public record MailboxFailure(long uid, String reason, int failures, Instant firstAt, Instant lastAt, Instant nextAt) {

    /// From this number of failures on the mail counts as failed: it waits, and the rounds of the mailbox succeed.
    public static final int ENOUGH = 3;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofDays(1));

    /// Whether it is asked for less and less often, instead of in each round.
    public boolean isFailed() {
        return failures >= ENOUGH;
    }

    /// How long a mail waits after its n-th failure; nothing for the first ones.
    public static Duration waitAfter(int failures) {
        return failures < ENOUGH ? Duration.ZERO : WAITS.get(Math.min(failures - ENOUGH, WAITS.size() - 1));
    }
}
