package id.tanggap.channel.phone;

import java.time.Clock;

/// How many refused events are kept: so many a minute, so that whoever sends them cannot fill the disk.
final class Allowance {

    private static final int A_MINUTE = 60;
    private static final long SECONDS = 60;

    private final Clock clock;
    private long minute;
    private int used;

    Allowance(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean use() {
        var now = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS);
        if (now != minute) {
            minute = now;
            used = 0;
        }
        used = Math.min(used + 1, A_MINUTE + 1);
        return used <= A_MINUTE;
    }
}
