package id.tanggap.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Placeholder while the sla room is being built.
public interface Policy {
    List<PlannedClock> clocks(Matter matter, Instant from, ZoneId citizenZone, ZoneId officeZone);
}
