package id.tanggap.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Which SLA clocks a ticket has, and when they are due. Pure functions: same input, same result.
public final class SlaPolicy {

    private final List<SlaRule> rules;
    private final HolidayCalendar holidays;

    /// @param rules in order; all rules of the first matching scope apply
    SlaPolicy(List<SlaRule> rules, HolidayCalendar holidays) {
        this.rules = List.copyOf(rules);
        this.holidays = holidays;
    }

    /// The policy that ships with the program: `sla/policy.tsv` and `sla/holidays.tsv`.
    public static SlaPolicy shipped() {
        return new SlaPolicy(SlaRule.shipped(), HolidayCalendar.shipped());
    }

    /// The clocks that start together when a ticket is opened.
    ///
    /// @param citizenZone zone of the citizen's clocks; the acceptance clock counts in `officeZone`
    public List<PlannedClock> clocks(SlaCriteria matter, Instant from, ZoneId citizenZone, ZoneId officeZone) {
        return rules.stream()
                .filter(rule -> rule.scope() == SlaScope.of(matter))
                .map(rule -> plan(rule, from, rule.clock() == ClockName.ACCEPTANCE ? officeZone : citizenZone))
                .toList();
    }

    /// The clock of a caller whom nobody answered.
    ///
    /// @param name one of the callback clocks
    /// @param urgent they called a number or queue for emergencies
    /// @param zone the caller's
    /// @throws IllegalArgumentException if the policy has no such clock
    public PlannedClock callback(ClockName name, boolean urgent, Instant from, ZoneId zone) {
        var scope = urgent ? SlaScope.TELEPON_DARURAT : SlaScope.TELEPON;
        return rules.stream()
                .filter(rule -> rule.scope() == scope && rule.clock() == name)
                .findFirst()
                .map(rule -> plan(rule, from, zone))
                .orElseThrow(() -> new IllegalArgumentException("The policy has no " + name.code() + " of calls"));
    }

    private PlannedClock plan(SlaRule rule, Instant from, ZoneId zone) {
        return switch (rule.unit()) {
            case MINUTES -> always(rule, from, zone, rule.amount());
            case HOURS -> always(rule, from, zone, rule.amount() * 60);
            case WORKING_HOURS -> {
                var calendar = officeHours(zone);
                yield office(rule, from, calendar, calendar.due(from, rule.amount() * 60));
            }
            case WORKING_DAYS -> {
                var calendar = officeHours(zone);
                yield office(rule, from, calendar, calendar.closingOfWorkingDay(from, rule.amount()));
            }
        };
    }

    private static PlannedClock always(SlaRule rule, Instant from, ZoneId zone, int minutes) {
        var due = from.plusSeconds(minutes * 60L);
        var why = DueTimeExplanation.always(minutes, from, zone);
        return new PlannedClock(rule.clock(), "always", zone, minutes, from, due, why);
    }

    private PlannedClock office(SlaRule rule, Instant from, WorkingCalendar calendar, Instant due) {
        var minutes = Math.toIntExact(calendar.minutesBetween(from, due));
        var why = DueTimeExplanation.office(rule, calendar, from, due);
        return new PlannedClock(rule.clock(), "office", calendar.zone(), minutes, from, due, why);
    }

    /// How a stored clock counts time.
    ///
    /// @param calendar `always` or `office`
    public ServiceHours counting(String calendar, ZoneId zone) {
        return switch (calendar) {
            case "always" -> new ServiceHours.DayAndNight();
            case "office" -> officeHours(zone);
            default -> throw new IllegalArgumentException("No calendar has the name '" + calendar + "'");
        };
    }

    /// The office hours of a zone, with the holidays of this policy; for clocks that pause and resume.
    public WorkingCalendar officeHours(ZoneId zone) {
        return new WorkingCalendar(zone, holidays);
    }
}
