package id.tanggap.reply.gate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// The night, in which messages that can wait are not sent: 21.00 to 07.00 in the citizen's time zone.
final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private QuietHours() {}

    /// @return the end of the night; empty by day
    static Optional<Instant> until(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!local.toLocalTime().isBefore(EVENING)) {
            return Optional.of(
                    local.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant());
        }
        return local.toLocalTime().isBefore(MORNING)
                ? Optional.of(local.toLocalDate().atTime(MORNING).atZone(zone).toInstant())
                : Optional.empty();
    }
}
