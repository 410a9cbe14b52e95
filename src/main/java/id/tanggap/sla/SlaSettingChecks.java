package id.tanggap.sla;

import id.tanggap.platform.code.Coded;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Refuses settings of deadlines that cannot be: rows without a clock, a table with a hole, weeks without an open day,
/// and hours of the law that are longer than the law's.
final class SlaSettingChecks {

    private static final String LAST_ROW = "pengaduan";
    private static final int LAST_POSITION = 1000;
    private static final int FARTHEST_POSITION = 100_000;
    private static final String DATA_RIGHTS = "data-pribadi";
    private static final int LONGEST_NAME = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SlaSettingChecks() {}

    static void rule(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var rule = JSON.treeToValue(value, SlaRule.class);
        refuse(!key.matches("[a-z0-9][a-z0-9-]{0,60}") || rule.name().length() > LONGEST_NAME, "name");
        codes(rule);
        refuse(rule.clocks().isEmpty(), "no-clock");
        rule.clocks()
                .forEach((clock, text) -> refuse(
                        Coded.find(ClockName.values(), clock).isEmpty() || !isTime(text),
                        "time",
                        text.substring(0, (text + " ").indexOf(' '))));
        refuse(key.equals(LAST_ROW) && !rule.fitsAll(), "last-row");
        refuse(key.equals(DATA_RIGHTS) && !keepsTheLaw(rule), "data-rights");
        refuse(SlaTables.isOfCalls(key) && !hasAllOfCalls(rule), "calls");
        refuse(rule.position() < 0 || rule.position() > FARTHEST_POSITION, "position");
        refuse(rule.position() >= LAST_POSITION && !key.equals(LAST_ROW) && !SlaTables.isOfCalls(key), "position");
        refuse(key.equals(LAST_ROW) && rule.position() != LAST_POSITION, "last-row");
    }

    /// A row for what does not exist would be kept, and never fit a ticket.
    private static void codes(SlaRule rule) {
        unknown("category", rule.categories(), SlaSettingChecks::isCategoryOrGroup);
        unknown("kind", rule.kinds(), code -> Arrays.stream(Kind.values())
                .anyMatch(kind -> kind.code().equals(code)));
        unknown("urgency", rule.urgencies(), code -> Arrays.stream(Urgency.values())
                .anyMatch(urgency -> urgency.code().equals(code)));
        unknown("channel", rule.channels(), SlaRule.CHANNELS::contains);
    }

    private static void unknown(String what, List<String> codes, Predicate<String> known) {
        codes.stream()
                .filter(known.negate())
                .forEach(code -> refuse(true, "unknown-" + what, code.substring(0, Math.min(60, code.length()))));
    }

    /// Closed ones, too: old tickets have them.
    private static boolean isCategoryOrGroup(String code) {
        return Taxonomy.current().find(code).isPresent()
                || Taxonomy.current().all().stream()
                        .anyMatch(leaf -> leaf.code().startsWith(code + "."));
    }

    /// With none at all a ticket would be late before anybody can see it.
    private static boolean isTime(String text) {
        return ClockTime.parse(text).filter(time -> time.amount() > 0).isPresent();
    }

    /// Its row may be shorter than the law says, never longer. No longer row takes its place: `SlaTables#row`.
    private static boolean keepsTheLaw(SlaRule rule) {
        return !rule.off()
                && rule.dataRights().equals("yes")
                && rule.categories().isEmpty()
                && rule.kinds().isEmpty()
                && rule.urgencies().isEmpty()
                && rule.channels().isEmpty()
                && rule.supervision().isEmpty()
                && rule.isWithinTheLaw();
    }

    private static boolean hasAllOfCalls(SlaRule rule) {
        return Stream.of(ClockName.CALLBACK, ClockName.CALLBACK_RETRY, ClockName.CALLBACK_END)
                .allMatch(clock -> rule.clocks().containsKey(clock.code()));
    }

    static void holiday(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        refuse(!Holiday.KINDS.contains(value.path("kind").asString("")), "holiday-kind");
        var holiday = JSON.treeToValue(value, Holiday.class);
        refuse(holiday.name().isBlank() || holiday.name().length() > LONGEST_NAME, "name");
        refuse(!key.equals(Holiday.key(holiday.date(), holiday.where())), "date");
        year(holiday.date().getYear());
    }

    private static void year(int year) {
        refuse(year < 2000 || year > 2100, "date");
    }

    static void hours(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var days = JSON.treeToValue(value, OfficeWeek.class).days();
        days.stream()
                .filter(text -> !text.isEmpty())
                .forEach(text -> refuse(!SlaSettings.areHours(text), "hours", text));
        refuse(days.stream().allMatch(String::isEmpty), "closed-week");
        refuse(key.isBlank(), "place");
    }

    static void day(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var day = JSON.treeToValue(value, OfficeDay.class);
        refuse(!key.equals(Holiday.key(day.date(), day.where())), "date");
        refuse(day.name().isBlank() || day.name().length() > LONGEST_NAME, "name");
        refuse(!day.hours().isEmpty() && !SlaSettings.areHours(day.hours()), "hours", day.hours());
        year(day.date().getYear());
    }

    static void warning(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var left = JSON.treeToValue(value, SlaWarning.class).left();
        refuse(!key.equals(SlaSettings.ALL) || left < 5 || left > 90, "warning");
    }

    static void step(String key, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var step = JSON.treeToValue(value, EscalationStep.class);
        refuse(!key.matches("[a-z0-9][a-z0-9-]{0,60}") || step.name().length() > LONGEST_NAME, "name");
        refuse(step.after() < 10 || step.after() > 500, "step");
        refuse(step.tell().isEmpty(), "audience");
        step.tell()
                .forEach(code -> refuse(
                        Coded.find(EscalationStep.Audience.values(), code).isEmpty(), "audience"));
    }

    /// @param what the message says what to do: `settings.deadlines.refused.WHAT`
    private static void refuse(boolean wrong, String what, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException("settings.deadlines.refused." + what, arguments);
        }
    }
}
