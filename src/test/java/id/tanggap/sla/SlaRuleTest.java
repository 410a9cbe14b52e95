package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rows, hours and days that administrators set.
class SlaRuleTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:30:00Z");

    private static SlaCriteria matter(String category, Kind kind) {
        return new SlaCriteria(category, "email", Urgency.BIASA, kind, false, false);
    }

    private static Instant due(SlaPolicy policy, SlaCriteria matter, ClockName name) {
        return policy.clocks(matter, TUESDAY, new ClockPlaces(WIB, WIT, "margo-laras")).stream()
                .filter(clock -> clock.name() == name)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private static SlaPolicy policy(Map<String, SlaRule> rules, OfficeDays days) {
        var tables = new SlaTables(rules, days, SlaWarning.SHIPPED, SlaTables.shippedSteps());
        return new SlaPolicy(() -> tables);
    }

    private static OfficeDays shippedDays() {
        return OfficeDays.with(HolidayCalendar.shipped());
    }

    @Test
    void a_suggestion_is_answered_within_two_working_days_and_settled_within_five() {
        var policy = SlaPolicy.shipped();
        var aspiration = matter("umum.apresiasi", Kind.ASPIRASI);

        assertThat(due(policy, aspiration, ClockName.FIRST_RESPONSE)).isEqualTo(Instant.parse("2026-11-26T09:00:00Z"));
        assertThat(due(policy, aspiration, ClockName.RESOLUTION)).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @Test
    void a_fraud_is_referred_to_law_enforcement_within_five_working_days() {
        var policy = SlaPolicy.shipped();

        assertThat(due(policy, matter("integritas.penipuan", Kind.PENGADUAN), ClockName.RESOLUTION))
                .isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(due(policy, matter("bansos.pkh", Kind.PENGADUAN), ClockName.RESOLUTION))
                .isEqualTo(Instant.parse("2026-12-14T09:00:00Z"));
    }

    @Test
    void a_row_for_a_group_of_categories_and_a_channel_comes_before_those_after_it() {
        var rules = new HashMap<>(SlaRule.shipped());
        rules.put(
                "bansos-surel",
                new SlaRule(
                        "Bansos lewat email",
                        15,
                        List.of("bansos"),
                        List.of(),
                        List.of(),
                        List.of("email"),
                        "",
                        "",
                        Map.of("resolution", "2 hours"),
                        false));
        var policy = policy(rules, shippedDays());
        var mail = matter("bansos.pkh", Kind.PENGADUAN);

        assertThat(policy.clocks(mail, TUESDAY, WIB, WIT)).singleElement().satisfies(clock -> assertThat(clock.dueAt())
                .isEqualTo(TUESDAY.plus(Duration.ofHours(2))));
        assertThat(policy.clocks(mail.through("sms"), TUESDAY, WIB, WIT)).hasSize(4);
        assertThat(policy.treatsAlike(mail, mail.through("sms"))).isFalse();
    }

    @Test
    void hours_and_holidays_of_a_balai_move_its_own_clock_only() {
        var holiday =
                new Holiday(LocalDate.of(2026, 11, 25), "local", "Hari jadi", "Perda", true, "margo-laras", false);
        var days = new OfficeDays(Map.of(), List.of(), new HolidayCalendar(List.of(holiday)), Set.of("margo-laras"));
        var policy = policy(SlaRule.shipped(), days);
        var complaint = matter("bansos.pkh", Kind.PENGADUAN);

        // three working days after Tuesday: Thursday, Friday, Monday instead of Wednesday to Friday
        assertThat(due(policy, complaint, ClockName.ACCEPTANCE)).isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(due(policy, complaint, ClockName.FIRST_RESPONSE)).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
        var acceptance = policy.clocks(complaint, TUESDAY, new ClockPlaces(WIB, WIT, "margo-laras")).stream()
                .filter(clock -> clock.name() == ClockName.ACCEPTANCE)
                .findFirst()
                .orElseThrow();
        assertThat(policy.counting(acceptance.calendar(), WIT).between(TUESDAY, acceptance.dueAt()))
                .isEqualTo(Duration.ofMinutes(acceptance.minutes()));
    }

    @Test
    void an_exceptional_opening_stands_before_a_holiday_and_an_exceptional_closing_before_the_week() {
        var holiday = new Holiday(LocalDate.of(2026, 11, 25), "national", "Libur", "", true);
        var open = new OfficeDay(LocalDate.of(2026, 11, 25), "Asia/Jakarta", "Buka setengah hari", "08:00-12:00");
        var closed = new OfficeDay(LocalDate.of(2026, 11, 26), "", "Gedung tutup", "");
        var days = new OfficeDays(Map.of(), List.of(open, closed), new HolidayCalendar(List.of(holiday)), Set.of());
        var calendar = new WorkingCalendar(WIB, days, "");

        assertThat(calendar.closingOfWorkingDay(TUESDAY, 1)).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
        assertThat(calendar.closingOfWorkingDay(TUESDAY, 2)).isEqualTo(Instant.parse("2026-11-27T09:30:00Z"));
    }

    @Test
    void steps_are_said_once_and_in_time() {
        var policy = SlaPolicy.shipped();
        var due = TUESDAY.plus(Duration.ofMinutes(100));
        var warn = TUESDAY.plus(Duration.ofMinutes(75));
        var clock = new ClockAlerts.Clock(
                ClockName.FIRST_RESPONSE, "darurat", "always", WIB, 100, due, warn, false, false, 0);

        var early = policy.alerts(clock, TUESDAY.plus(Duration.ofMinutes(10)));
        var near = policy.alerts(clock, warn);
        var late = policy.alerts(
                new ClockAlerts.Clock(
                        ClockName.FIRST_RESPONSE, "darurat", "always", WIB, 100, due, warn, true, false, 75),
                due.plusSeconds(1));

        assertThat(early).isEqualTo(new ClockAlerts(false, false, List.of(), 0, warn));
        assertThat(near).isEqualTo(new ClockAlerts(true, false, List.of("near"), 75, due));
        assertThat(late).isEqualTo(new ClockAlerts(false, true, List.of("late"), 100, null));
    }
}
