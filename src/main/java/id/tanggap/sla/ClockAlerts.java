package id.tanggap.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say about a running clock now, and when to look again.
///
/// @param warns it has just come into its last part
/// @param breaches it has just become late
/// @param steps codes of the steps that are due now and were not told yet
/// @param told share of the time, in percent, up to which the steps are told now
/// @param ring when to look next; null if there is nothing more to say
public record ClockAlerts(
        boolean warns,
        boolean breaches,
        List<String> steps,
        int told,
        @Nullable Instant ring) {

    public ClockAlerts {
        steps = List.copyOf(steps);
    }

    /// A running clock as stored.
    ///
    /// @param minutes of its calendar from start to due time, without pauses
    /// @param told as the field of the alerts that were said last; 0 if none
    public record Clock(
            ClockName name,
            String urgency,
            String calendar,
            ZoneId zone,
            int minutes,
            Instant due,
            Instant warn,
            boolean warned,
            boolean breached,
            int told) {}
}
