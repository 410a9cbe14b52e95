package id.tanggap.sla;

import id.tanggap.setting.LiveSetting;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What administrators set of deadlines, over the tables that ship with the program. The pages show it; the policy
/// counts with it, on every node about a second after a change.
@Component
public class SlaSettings {

    public static final String RULE = "sla-rule";
    public static final String HOLIDAY = "holiday";
    public static final String HOURS = "office-hours";
    public static final String DAY = "office-day";
    public static final String WARNING = "sla-warning";
    public static final String STEP = "sla-escalation";

    /// Key of the one warning, and of the hours of all offices.
    public static final String ALL = "all";

    /// Kinds on which due times depend.
    private static final List<String> OF_DUE_TIMES = List.of(RULE, HOLIDAY, HOURS, DAY);

    private final SettingDocuments documents;
    private final JdbcClient jdbc;
    private final LiveSetting<SlaTables> live;

    SlaSettings(SettingDocuments documents, JdbcClient jdbc, LiveSettings settings) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.live = settings.live(this::load, RULE, HOLIDAY, HOURS, DAY, WARNING, STEP);
    }

    /// As it is now on this node.
    SlaTables tables() {
        return live.get();
    }

    /// The policy as the database has it at this moment, on whatever node. A later change does not change it.
    public SlaPolicy policyNow() {
        var tables = load();
        return new SlaPolicy(() -> tables);
    }

    /// Id of the newest change that moves due times; 0 if there was none.
    public long version() {
        return jdbc.sql("""
                        select coalesce(max(newest.id), 0) from unnest(:kinds::text[]) as k (kind)
                        cross join lateral (select max(c.id) as id from setting_change c where c.kind = k.kind) newest
                        """)
                .param("kinds", OF_DUE_TIMES.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private SlaTables load() {
        return new SlaTables(readRules(), days(), readWarning(), readSteps());
    }

    /// By code, in the order in which they are asked.
    public Map<String, SlaRule> rules() {
        return tables().rules();
    }

    public static Map<String, SlaRule> shippedRules() {
        return SlaRule.shipped();
    }

    public SlaWarning warning() {
        return tables().warning();
    }

    /// By code.
    public Map<String, EscalationStep> steps() {
        return tables().steps();
    }

    public static Map<String, EscalationStep> shippedSteps() {
        return SlaTables.shippedSteps();
    }

    private Map<String, SlaRule> readRules() {
        var rules = new LinkedHashMap<>(SlaRule.shipped());
        rules.putAll(documents.all(RULE, SlaRule.class));
        return rules;
    }

    private SlaWarning readWarning() {
        return documents.find(WARNING, ALL, SlaWarning.class).orElse(SlaWarning.SHIPPED);
    }

    private Map<String, EscalationStep> readSteps() {
        var steps = new HashMap<>(SlaTables.shippedSteps());
        steps.putAll(documents.all(STEP, EscalationStep.class));
        return Map.copyOf(steps);
    }

    private OfficeDays days() {
        var holidays = List.copyOf(holidaysByKey().values());
        var weeks = weeks();
        var days = officeDays();
        var own = Stream.of(
                        weeks.keySet().stream(),
                        days.stream().map(OfficeDay::where),
                        holidays.stream().filter(day -> !day.off()).map(Holiday::where))
                .flatMap(places -> places)
                .collect(Collectors.toSet());
        return new OfficeDays(weeks, days, new HolidayCalendar(holidays), own);
    }

    /// By key; those that an administrator took out are there, too.
    public Map<String, Holiday> holidaysByKey() {
        var byKey = new LinkedHashMap<>(HolidayCalendar.shippedByKey());
        byKey.putAll(documents.all(HOLIDAY, Holiday.class));
        return byKey;
    }

    /// What makes a day no holiday: nothing is left of one that somebody added, one of the shipped table is taken out.
    ///
    /// @return null to remove the setting
    public static @Nullable Holiday without(String key) {
        var shipped = HolidayCalendar.shippedByKey().get(key);
        return shipped == null ? null : shipped.takenOut();
    }

    /// Whether the decree of a year is known.
    public boolean decreed(int year) {
        return tables().days().holidays().decreed(year);
    }

    /// The week of each place; the empty one is everywhere.
    public Map<String, OfficeWeek> weeks() {
        var weeks = new LinkedHashMap<String, OfficeWeek>();
        weeks.put("", OfficeWeek.SHIPPED);
        documents.all(HOURS, OfficeWeek.class).forEach((key, week) -> weeks.put(key.equals(ALL) ? "" : key, week));
        return weeks;
    }

    /// Exceptional days, earliest first.
    public List<OfficeDay> officeDays() {
        return List.copyOf(documents.all(DAY, OfficeDay.class).values());
    }

    /// Whether a text is opening hours such as `08:00-12:00 13:00-16:00`.
    public static boolean areHours(String text) {
        return WorkingDayHours.parse(text).isPresent();
    }
}
