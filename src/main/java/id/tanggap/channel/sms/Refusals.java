package id.tanggap.channel.sms;

import java.time.Duration;
import java.time.Instant;

/// Whether one more lie is kept: whoever forges may not fill the disk. Each kept body has at most 64 KiB, so a channel
/// that is lied to all day costs less than 100 MB.
final class Refusals {

    private static final int AT_ONCE = 20;
    private static final Duration ONE_MORE_EACH = Duration.ofMinutes(1);

    private double room = AT_ONCE;
    private Instant filledAt = Instant.EPOCH;

    synchronized boolean hasRoom(Instant now) {
        var grown = Duration.between(filledAt, now).toMillis() / (double) ONE_MORE_EACH.toMillis();
        room = Math.min(AT_ONCE, room + Math.max(0, grown));
        filledAt = now;
        if (room < 1) {
            return false;
        }
        room--;
        return true;
    }
}
