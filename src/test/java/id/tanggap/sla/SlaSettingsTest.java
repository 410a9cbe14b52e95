package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.audit.AuditActor;
import id.tanggap.setting.AnotherNode;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.setting.SettingResult.Refused;
import id.tanggap.setting.SettingResult.Taken;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What administrators set of deadlines holds on every node, and what cannot be is refused.
class SlaSettingsTest {

    private static final AuditActor SARI = AuditActor.person(1, "Sari", "admin");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant MONDAY = Instant.parse("2031-06-02T02:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2031, 6, 3);

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingChanges changes = house.room(SettingChanges.class);

    @AfterEach
    void as_it_was() {
        put(SlaSettings.HOLIDAY, Holiday.key(TUESDAY, ""), null);
        put(SlaSettings.RULE, "pengaduan", null);
        put(SlaSettings.RULE, "data-pribadi", null);
    }

    private SettingResult put(String kind, String key, @Nullable Object value) {
        return changes.make(SettingEdit.of(kind, key, key, value), "", SARI);
    }

    private static Instant answered(SlaPolicy policy) {
        var complaint = new SlaCriteria(Urgency.BIASA, Kind.PENGADUAN, false, false);
        return policy.clocks(complaint, MONDAY, WIB, WIB).getFirst().dueAt();
    }

    @Test
    void a_holiday_that_is_added_on_one_node_moves_due_times_on_both_and_undoing_moves_them_back() {
        var node = new AnotherNode(house);
        var other = new SlaSettings(house.room(SettingDocuments.class), house.jdbc(), node.settings());
        var elsewhere = new SlaPolicy(other::tables);
        var here = house.room(SlaPolicy.class);
        assertThat(answered(here)).isEqualTo(Instant.parse("2031-06-03T09:00:00Z"));

        var added = put(SlaSettings.HOLIDAY, Holiday.key(TUESDAY, ""), new Holiday(TUESDAY, "local", "Uji", "", true));
        node.follow();

        assertThat(answered(here)).isEqualTo(Instant.parse("2031-06-04T09:00:00Z"));
        assertThat(answered(elsewhere)).isEqualTo(answered(here));

        changes.undo(((Changed) added).batch(), SARI);
        node.follow();
        assertThat(answered(here)).isEqualTo(Instant.parse("2031-06-03T09:00:00Z"));
        assertThat(answered(elsewhere)).isEqualTo(answered(here));
        assertThat(house.room(SettingHistory.class).of(SlaSettings.HOLIDAY, Holiday.key(TUESDAY, ""), null, 5))
                .hasSize(2);
    }

    @Test
    void a_shipped_holiday_can_be_taken_out_and_comes_back() {
        var settings = house.room(SlaSettings.class);
        var key = "2027-01-05";

        put(SlaSettings.HOLIDAY, key, SlaSettings.without(key));

        assertThat(settings.tables().days().holidays().on(LocalDate.parse(key), List.of("")))
                .isEmpty();
        var again = SettingEdit.adding(
                SlaSettings.HOLIDAY, key, key, new Holiday(LocalDate.parse(key), "national", "Isra", "", true));
        assertThat(changes.make(again, "", SARI)).isInstanceOf(Changed.class);
        assertThat(changes.make(again, "", SARI)).isInstanceOf(Taken.class);
        put(SlaSettings.HOLIDAY, key, null);
        assertThat(settings.tables().days().holidays().on(LocalDate.parse(key), List.of("")))
                .isPresent();
    }

    @Test
    void the_law_s_hours_cannot_be_made_longer_and_no_ticket_is_left_without_a_row() {
        assertThat(put(SlaSettings.RULE, "data-pribadi", clock("data-pribadi", "resolution", "96 hours")))
                .isEqualTo(new Refused("settings.deadlines.refused.data-rights", List.of()));
        assertThat(put(SlaSettings.RULE, "data-pribadi", clock("data-pribadi", "resolution", "3 working-days")))
                .isInstanceOf(Refused.class);
        assertThat(put(SlaSettings.RULE, "data-pribadi", clock("data-pribadi", "resolution", "48 hours")))
                .isInstanceOf(Changed.class);
        var last = Objects.requireNonNull(SlaRule.shipped().get("pengaduan"));
        assertThat(put(
                        SlaSettings.RULE,
                        "pengaduan",
                        new SlaRule(
                                "",
                                last.position(),
                                List.of("bansos"),
                                List.of(),
                                List.of(),
                                List.of(),
                                "",
                                "",
                                last.clocks(),
                                false)))
                .isEqualTo(new Refused("settings.deadlines.refused.last-row", List.of()));
    }

    @Test
    void a_row_above_the_law_s_takes_its_place_only_if_it_is_no_longer() {
        var request = new SlaCriteria(Urgency.BIASA, Kind.PENGADUAN, false, true);
        var ofLaw = Objects.requireNonNull(SlaRule.shipped().get("data-pribadi"));
        var tables = new HashMap<>(SlaRule.shipped());

        tables.put("uji", first(Map.of("first-response", "10 working-days", "resolution", "90 working-days")));
        assertThat(SlaTables.of(tables, HolidayCalendar.shipped()).row(request))
                .contains(Map.entry("data-pribadi", ofLaw));

        var shorter = first(Map.of("first-response", "4 hours", "resolution", "24 hours"));
        tables.put("uji", shorter);
        assertThat(SlaTables.of(tables, HolidayCalendar.shipped()).row(request)).contains(Map.entry("uji", shorter));
    }

    private static SlaRule first(Map<String, String> clocks) {
        return new SlaRule("", 1, List.of(), List.of(), List.of(), List.of(), "", "", clocks, false);
    }

    @Test
    void a_row_for_something_that_does_not_exist_is_refused_by_its_name() {
        var shipped = Objects.requireNonNull(SlaRule.shipped().get("pengaduan"));
        for (var what : List.of("category", "kind", "urgency", "channel")) {
            var codes = List.of("tidak-ada");
            var rule = new SlaRule(
                    "Uji",
                    45,
                    what.equals("category") ? codes : List.of("bansos", "bansos.pkh"),
                    what.equals("kind") ? codes : List.of("pengaduan"),
                    what.equals("urgency") ? codes : List.of("tinggi"),
                    what.equals("channel") ? codes : List.of("whatsapp"),
                    "",
                    "",
                    shipped.clocks(),
                    false);
            assertThat(put(SlaSettings.RULE, "uji-kode", rule))
                    .isEqualTo(new Refused("settings.deadlines.refused.unknown-" + what, List.of("tidak-ada")));
        }
    }

    @Test
    void amounts_that_are_no_times_are_refused() {
        for (var text :
                List.of("x working-days", "0 working-days", "0 hours", "0 minutes", "3 moons", "99999 hours", "")) {
            assertThat(put(SlaSettings.RULE, "pengaduan", clock("pengaduan", "resolution", text)))
                    .as(text)
                    .isInstanceOf(Refused.class);
        }
        for (var hours : List.of("8-12", "12:00-08:00", "08:00-12:00 11:00-16:00", "25:00-26:00")) {
            assertThat(put(SlaSettings.HOURS, "uji", new OfficeWeek(hours, "", "", "", "", "", "")))
                    .as(hours)
                    .isInstanceOf(Refused.class);
        }
    }

    private static SlaRule clock(String code, String clock, String text) {
        var rule = Objects.requireNonNull(SlaRule.shipped().get(code));
        var clocks = new HashMap<>(rule.clocks());
        clocks.putAll(Map.of(clock, text));
        return new SlaRule(
                rule.name(),
                rule.position(),
                rule.categories(),
                rule.kinds(),
                rule.urgencies(),
                rule.channels(),
                rule.supervision(),
                rule.dataRights(),
                clocks,
                rule.off());
    }
}
