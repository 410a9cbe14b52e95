package id.tanggap.sla;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.ZoneId;

/// An SLA clock with its due time.
///
/// @param calendar `always` (24/7) or `office` (working hours in `zone`)
/// @param minutes of that calendar, from `startsAt` to `dueAt`
/// @param zone the citizen's for the citizen's clocks, the office's for the acceptance clock
/// @param why the sentence that explains the due time
public record PlannedClock(
        ClockName name, String calendar, ZoneId zone, int minutes, Instant startsAt, Instant dueAt, Reason why) {}
