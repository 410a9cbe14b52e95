package id.tanggap.sla;

import java.time.ZoneId;

/// Where the clocks of a ticket count.
///
/// @param citizen zone of the citizen's clocks
/// @param office zone of the office's clock
/// @param balai code of the office; empty for the national desk
public record ClockPlaces(ZoneId citizen, ZoneId office, String balai) {

    /// For clocks that are there already: all of them in one zone.
    public static ClockPlaces of(ZoneId zone, String balai) {
        return new ClockPlaces(zone, zone, balai);
    }
}
