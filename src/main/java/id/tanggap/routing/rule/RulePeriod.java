package id.tanggap.routing.rule;

import id.tanggap.platform.code.IndonesianZone;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The days on which a rule holds, both included, as the ministry's calendar in Jakarta counts them.
///
/// @param from null: since ever
/// @param until null: for ever
public record RulePeriod(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final RulePeriod ALWAYS = new RulePeriod(null, null);
    public static final ZoneId ZONE = IndonesianZone.NATIONAL;

    public boolean isBeforeStart(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    public boolean holds(LocalDate day) {
        return !isBeforeStart(day) && !isOver(day);
    }

    /// Whether this one holds on every day, from `today` on, on which the other does.
    boolean covers(RulePeriod other, LocalDate today) {
        var begins = other.from == null || other.from.isBefore(today) ? today : other.from;
        return !isBeforeStart(begins) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }
}
