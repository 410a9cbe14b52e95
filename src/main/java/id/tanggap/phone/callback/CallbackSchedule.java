package id.tanggap.phone.callback;

import id.tanggap.phone.call.PhoneProperties;
import id.tanggap.sla.ClockName;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When a citizen whose call nobody answered is called back, and when the next attempt is due. Pure functions in the
/// caller's time zone, without a clock of their own.
@Component
record CallbackSchedule(SlaPolicy policy, PhoneProperties properties) {

    private static final int ATTEMPTS = 3;
    private static final int DAYS = 2;

    /// @param due the first attempt must be made by then
    /// @param giveUp all attempts must be made by then
    /// @param why explains `due`
    record Plan(Instant due, Instant giveUp, Reason why) {}

    Plan plan(boolean urgent, Instant from, ZoneId zone) {
        var due = policy.callback(ClockName.CALLBACK, urgent, from, zone);
        var end = policy.callback(ClockName.CALLBACK_END, urgent, from, zone);
        return new Plan(due.dueAt(), end.dueAt(), due.why());
    }

    /// When to try next after attempts that reached nobody: a retry later, then at the next opening.
    ///
    /// @param failed the failed attempts so far, at least one, in any order
    /// @return empty after three attempts on at least two working days: the citizen cannot be reached
    Optional<Instant> next(boolean urgent, List<Instant> failed, ZoneId zone) {
        var last = failed.stream().max(Instant::compareTo).orElseThrow();
        if (failed.size() < ATTEMPTS - 1 || (urgent && failed.size() < ATTEMPTS)) {
            return Optional.of(policy.callback(ClockName.CALLBACK_RETRY, urgent, last, zone)
                    .dueAt());
        }
        if (failed.size() >= ATTEMPTS && days(urgent, failed, zone) >= DAYS) {
            return Optional.empty();
        }
        return Optional.of(
                urgent ? nextMorning(last, zone) : policy.officeHours(zone).nextOpening(last));
    }

    /// For emergencies every day counts as a working day.
    private int days(boolean urgent, List<Instant> attempts, ZoneId zone) {
        return urgent
                ? Math.toIntExact(attempts.stream()
                        .map(at -> at.atZone(zone).toLocalDate())
                        .distinct()
                        .count())
                : policy.officeHours(zone).workingDays(attempts);
    }

    private Instant nextMorning(Instant from, ZoneId zone) {
        return from.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(properties.quietUntil())
                .atZone(zone)
                .toInstant();
    }

    /// When the citizen may be called: now, or at the end of their quiet hours. Emergencies may be called at any hour.
    Instant callableFrom(boolean urgent, Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (urgent || !isQuiet(local.toLocalTime())) {
            return now;
        }
        var morning = local.toLocalDate().atTime(properties.quietUntil());
        var ends = local.toLocalDateTime().isBefore(morning) ? morning : morning.plusDays(1);
        return ends.atZone(zone).toInstant();
    }

    /// Quiet hours may include midnight.
    private boolean isQuiet(LocalTime time) {
        var from = properties.quietFrom();
        var until = properties.quietUntil();
        var after = !time.isBefore(from);
        var before = time.isBefore(until);
        return from.isAfter(until) ? after || before : after && before;
    }
}
