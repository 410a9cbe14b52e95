package id.tanggap.sla;

import id.tanggap.platform.code.Coded;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which SLA clocks a ticket has, and when they are due. Pure functions of the tables as they are now: same tables,
/// same input, same result. Administrators change the tables (`SlaSettings`).
public final class SlaPolicy {

    private static final String OFFICE = "office";
    private static final String OF_BALAI = "office:";
    private static final int PERCENT = 100;

    private final Supplier<SlaTables> tables;

    SlaPolicy(Supplier<SlaTables> tables) {
        this.tables = tables;
    }

    /// The policy that ships with the program: `sla/policy.tsv`, `sla/rules.tsv` and `sla/holidays.tsv`.
    public static SlaPolicy shipped() {
        var shipped = SlaTables.of(SlaRule.shipped(), HolidayCalendar.shipped());
        return new SlaPolicy(() -> shipped);
    }

    /// The clocks that start together when a ticket is opened.
    ///
    /// @param citizenZone zone of the citizen's clocks; the acceptance clock counts in `officeZone`
    public List<PlannedClock> clocks(SlaCriteria matter, Instant from, ZoneId citizenZone, ZoneId officeZone) {
        return clocks(matter, from, new ClockPlaces(citizenZone, officeZone, ""));
    }

    /// The same for an office that may have hours or holidays of its own.
    public List<PlannedClock> clocks(SlaCriteria matter, Instant from, ClockPlaces places) {
        var now = tables.get();
        return now.row(matter)
                .map(row -> Arrays.stream(ClockName.values())
                        .flatMap(name -> clock(row.getValue(), name, start(now, name, from, places)))
                        .toList())
                .orElse(List.of());
    }

    /// The names of these clocks, without counting anything.
    public List<ClockName> names(SlaCriteria matter) {
        return tables.get()
                .row(matter)
                .map(row -> Arrays.stream(ClockName.values())
                        .filter(name -> row.getValue().clocks().containsKey(name.code()))
                        .toList())
                .orElse(List.of());
    }

    /// Whether two tickets have the same clocks, and count them in the same way.
    public boolean treatsAlike(SlaCriteria one, SlaCriteria other) {
        var now = tables.get();
        return one.core().equals(other.core())
                && now.row(one).map(Map.Entry::getKey).equals(now.row(other).map(Map.Entry::getKey));
    }

    /// Where and when a clock starts.
    ///
    /// @param balai code, if it is the clock of an office with days of its own; else empty
    private record Start(SlaTables tables, Instant from, ZoneId zone, String balai) {
        WorkingCalendar calendar() {
            return new WorkingCalendar(zone, tables.days(), balai);
        }
    }

    private static Start start(SlaTables now, ClockName name, Instant from, ClockPlaces places) {
        return name == ClockName.ACCEPTANCE
                ? new Start(now, from, places.office(), now.days().hasOwn(places.balai()) ? places.balai() : "")
                : new Start(now, from, places.citizen(), "");
    }

    private static Stream<PlannedClock> clock(SlaRule rule, ClockName name, Start start) {
        return Optional.ofNullable(rule.clocks().get(name.code()))
                .flatMap(ClockTime::parse)
                .map(time -> plan(name, time, start))
                .stream();
    }

    /// The clock of a caller whom nobody answered.
    ///
    /// @param name one of the callback clocks
    /// @param urgent they called a number or queue for emergencies
    /// @param zone the caller's
    /// @throws IllegalArgumentException if the policy has no such clock
    public PlannedClock callback(ClockName name, boolean urgent, Instant from, ZoneId zone) {
        var now = tables.get();
        var rule = Objects.requireNonNull(now.rules().get(urgent ? SlaTables.URGENT_CALL : SlaTables.CALL));
        return clock(rule, name, new Start(now, from, zone, ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The policy has no " + name.code() + " of calls"));
    }

    private static PlannedClock plan(ClockName name, ClockTime time, Start start) {
        return switch (time.unit()) {
            case MINUTES, HOURS -> always(name, time, start);
            case WORKING_HOURS -> office(name, time, start, start.calendar().due(start.from(), time.amount() * 60));
            case WORKING_DAYS ->
                office(name, time, start, start.calendar().closingOfWorkingDay(start.from(), time.amount()));
        };
    }

    private static PlannedClock always(ClockName name, ClockTime time, Start start) {
        var minutes = time.wallMinutes().orElseThrow();
        var due = start.from().plusSeconds(minutes * 60L);
        var why = DueTimeExplanation.always(minutes, start.from(), start.zone());
        return new PlannedClock(name, "always", start.zone(), minutes, start.from(), due, why);
    }

    private static PlannedClock office(ClockName name, ClockTime time, Start start, Instant due) {
        var calendar = start.calendar();
        var minutes = Math.toIntExact(calendar.minutesBetween(start.from(), due));
        var why = DueTimeExplanation.office(time, calendar, start.from(), due);
        var code = start.balai().isEmpty() ? OFFICE : OF_BALAI + start.balai();
        return new PlannedClock(name, code, start.zone(), minutes, start.from(), due, why);
    }

    /// How a stored clock counts time.
    ///
    /// @param calendar `always`, `office`, or `office:` and the code of a balai with days of its own
    public ServiceHours counting(String calendar, ZoneId zone) {
        return counting(tables.get(), calendar, zone);
    }

    private static ServiceHours counting(SlaTables now, String calendar, ZoneId zone) {
        return switch (calendar) {
            case "always" -> new ServiceHours.DayAndNight();
            case OFFICE -> new WorkingCalendar(zone, now.days(), "");
            default -> {
                if (!calendar.startsWith(OF_BALAI)) {
                    throw new IllegalArgumentException("No calendar has the name '" + calendar + "'");
                }
                yield new WorkingCalendar(zone, now.days(), calendar.substring(OF_BALAI.length()));
            }
        };
    }

    /// The office hours of a zone, with the holidays of this policy; for clocks that pause and resume.
    public WorkingCalendar officeHours(ZoneId zone) {
        return new WorkingCalendar(zone, tables.get().days(), "");
    }

    /// When a clock warns, if nothing pauses it.
    public Instant warning(PlannedClock clock) {
        var now = tables.get();
        return counting(now, clock.calendar(), clock.zone())
                .used(now.warning().used(), clock.startsAt(), clock.dueAt());
    }

    /// When to look at a clock for the first time, if nothing pauses it: at its warning, or at the first step of the
    /// escalation, for whatever urgency that is.
    public Instant firstRing(PlannedClock clock) {
        var now = tables.get();
        var counting = counting(now, clock.calendar(), clock.zone());
        return now.steps().values().stream()
                .filter(step -> !step.off() && step.after() < now.warning().used())
                .map(step -> counting.used(step.after(), clock.startsAt(), clock.dueAt()))
                .min(Instant::compareTo)
                .orElseGet(() -> warning(clock));
    }

    /// What there is to say about a running clock at this moment. Of steps that were missed, all are named once.
    public ClockAlerts alerts(ClockAlerts.Clock clock, Instant at) {
        var now = tables.get();
        var counting = counting(now, clock.calendar(), clock.zone());
        var steps = now.steps().entrySet().stream()
                .filter(step -> step.getValue().fits(clock.name(), clock.urgency())
                        && step.getValue().after() > clock.told())
                .toList();
        var due = steps.stream()
                .filter(step -> !when(step.getValue(), clock, counting, at).isAfter(at))
                .toList();
        var later = steps.stream()
                .filter(step -> !due.contains(step))
                .map(step -> when(step.getValue(), clock, counting, at));
        var warned = clock.warned() || !clock.warn().isAfter(at) || !clock.due().isAfter(at);
        var breached = clock.breached() || !clock.due().isAfter(at);
        var ring = Stream.of(
                        later,
                        warned ? Stream.<Instant>empty() : Stream.of(clock.warn()),
                        breached ? Stream.<Instant>empty() : Stream.of(clock.due()))
                .flatMap(times -> times)
                .min(Instant::compareTo)
                .orElse(null);
        return new ClockAlerts(
                warned && !clock.warned(),
                breached && !clock.breached(),
                due.stream().map(Map.Entry::getKey).sorted().toList(),
                due.stream().mapToInt(step -> step.getValue().after()).max().orElse(clock.told()),
                ring);
    }

    /// When a step of the escalation is due, if nothing pauses the clock from now on; a moment that is not after `at`
    /// if it was due before.
    private static Instant when(EscalationStep step, ClockAlerts.Clock clock, ServiceHours counting, Instant at) {
        var share = Duration.ofMinutes(clock.minutes())
                .multipliedBy(Math.abs(PERCENT - step.after()))
                .dividedBy(PERCENT);
        if (step.after() >= PERCENT) {
            return step.after() == PERCENT ? clock.due() : counting.after(clock.due(), share);
        }
        var left = counting.between(at, clock.due());
        return left.compareTo(share) <= 0 ? at : counting.after(at, left.minus(share));
    }

    /// Whom a step tells.
    public List<EscalationStep.Audience> audience(String step) {
        return Optional.ofNullable(tables.get().steps().get(step)).map(EscalationStep::tell).orElse(List.of()).stream()
                .flatMap(code -> Coded.find(EscalationStep.Audience.values(), code).stream())
                .toList();
    }
}
