package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SlaPolicyTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:30:00Z");
    private final SlaPolicy policy = SlaPolicy.shipped();

    static Stream<Arguments> cases() {
        return ShippedTable.read(SlaPolicyTest.class, "/sla/clocks.tsv").stream()
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {7}")
    @MethodSource("cases")
    void a_clock_is_due_when_the_table_says(
            String urgency,
            String kind,
            boolean supervision,
            String clock,
            String calendar,
            int minutes,
            String due,
            String why) {
        var matter = new SlaCriteria(Urgency.of(urgency), Kind.of(kind), supervision, false);

        var planned = clock(ClockName.of(clock), matter, TUESDAY);

        assertThat(planned.dueAt()).as(why).isEqualTo(Instant.parse(due));
        assertThat(planned.calendar()).isEqualTo(calendar);
        assertThat(planned.minutes()).isEqualTo(minutes);
        assertThat(planned.startsAt()).isEqualTo(TUESDAY);
    }

    /// The law on personal data (UU 27/2022) counts 3 x 24 hours, over nights, weekends and holidays.
    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"TINGGI", "BIASA", "RENDAH"})
    void rights_over_personal_data_have_72_hours_by_the_clock(Urgency urgency) {
        var friday = Instant.parse("2026-12-25T09:30:00Z");
        var matter = SlaCriteria.of("umum.data-pribadi", urgency, Kind.PENGADUAN, false);

        var planned = policy.clocks(matter, friday, WIB, WIT);

        assertThat(planned)
                .extracting(PlannedClock::name)
                .containsExactly(ClockName.FIRST_RESPONSE, ClockName.RESOLUTION);
        assertThat(planned).allSatisfy(clock -> {
            assertThat(clock.calendar()).isEqualTo("always");
            assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-12-28T09:30:00Z"));
        });
    }

    @Test
    void danger_to_life_comes_before_rights_over_data_and_ends_no_later() {
        var matter = SlaCriteria.of("umum.insiden-data", Urgency.DARURAT, Kind.PENGADUAN, false);

        assertThat(clock(ClockName.FIRST_RESPONSE, matter, TUESDAY).minutes()).isEqualTo(15);
        assertThat(clock(ClockName.RESOLUTION, matter, TUESDAY).minutes()).isEqualTo(72 * 60);
    }

    @Test
    void a_question_has_no_promise_of_updates() {
        assertThat(policy.clocks(question(), TUESDAY, WIB, WIT))
                .extracting(PlannedClock::name)
                .containsExactly(ClockName.FIRST_RESPONSE, ClockName.ACCEPTANCE, ClockName.RESOLUTION);
    }

    @Test
    void only_the_acceptance_is_counted_in_the_zone_of_the_office() {
        assertThat(policy.clocks(complaint(Urgency.BIASA, false), TUESDAY, WIB, WIT))
                .allMatch(clock -> clock.zone().equals(clock.name() == ClockName.ACCEPTANCE ? WIT : WIB));
    }

    @Test
    void the_more_urgent_is_never_due_later() {
        for (var hours = 0; hours < 366 * 24; hours += 7) {
            var at = TUESDAY.plusSeconds(hours * 3600L);
            var dues = Stream.of(Urgency.DARURAT, Urgency.TINGGI, Urgency.BIASA)
                    .map(urgency -> dues(complaint(urgency, false), at))
                    .toList();
            for (var clock = 0; clock < 4; clock++) {
                assertThat(dues.get(0).get(clock)).isBeforeOrEqualTo(dues.get(1).get(clock));
                assertThat(dues.get(1).get(clock)).isBeforeOrEqualTo(dues.get(2).get(clock));
            }
        }
    }

    @Test
    void the_sentence_names_the_start_the_zone_and_the_holidays_left_out() {
        var beforeLebaran = Instant.parse("2026-03-17T08:00:00Z");

        assertThat(said(complaint(Urgency.TINGGI, false), beforeLebaran, "id"))
                .isEqualTo(
                        "4 jam kerja sejak 2026-03-17 15:00, jam kantor WIB; 5 hari libur dilewati (Cuti bersama Hari"
                                + " Suci Nyepi, Hari Suci Nyepi Tahun Baru Saka 1948, Cuti bersama Idul Fitri).");
        assertThat(said(complaint(Urgency.TINGGI, false), beforeLebaran, "en"))
                .startsWith("4 working hours from 2026-03-17 15:00, office hours in WIB; holidays left out: 5 (");
    }

    @Test
    void the_sentence_says_which_dates_may_still_move() {
        assertThat(said(complaint(Urgency.BIASA, false), Instant.parse("2027-03-05T02:00:00Z"), "id"))
                .isEqualTo(
                        "1 hari kerja setelah hari diterima (2027-03-05 09:00), sampai tutup kantor WIB; 6 hari libur"
                                + " dilewati (Hari Suci Nyepi Tahun Baru Saka 1949, Cuti bersama Idul Fitri, Idul Fitri 1448"
                                + " Hijriah); tanggalnya belum pasti: Idul Fitri 1448 Hijriah.");
    }

    @Test
    void the_sentence_says_when_a_year_has_no_decree_yet() {
        assertThat(said(complaint(Urgency.BIASA, false), Instant.parse("2027-12-31T02:00:00Z"), "id"))
                .isEqualTo("1 hari kerja setelah hari diterima (2027-12-31 09:00), sampai tutup kantor WIB; hari libur"
                        + " 2028 belum ditetapkan, jadi batas ini dapat bergeser. Hari libur yang sudah dihitung: –.");
    }

    @Test
    void day_and_night_promises_say_so() {
        assertThat(said(complaint(Urgency.DARURAT, false), TUESDAY, "id"))
                .isEqualTo("15 menit sejak 2026-11-24 09:30 WIB, siang dan malam.");
    }

    @Test
    void every_sentence_exists_in_both_languages() {
        for (var days = 0; days < 760; days++) {
            var at = TUESDAY.plusSeconds(days * 86_400L);
            for (var urgency : Urgency.values()) {
                policy.clocks(complaint(urgency, false), at, WIB, WIT).forEach(clock -> assertThat(List.of("id", "en"))
                        .allMatch(language -> !ReasonMessages.in(Locale.of(language))
                                .say(clock.why())
                                .startsWith("reason.")));
            }
        }
    }

    private String said(SlaCriteria matter, Instant at, String language) {
        return ReasonMessages.in(Locale.of(language))
                .say(clock(ClockName.FIRST_RESPONSE, matter, at).why());
    }

    private List<Instant> dues(SlaCriteria matter, Instant at) {
        return Stream.of(ClockName.FIRST_RESPONSE, ClockName.ACCEPTANCE, ClockName.UPDATE, ClockName.RESOLUTION)
                .map(name -> clock(name, matter, at).dueAt())
                .toList();
    }

    private PlannedClock clock(ClockName name, SlaCriteria matter, Instant at) {
        return policy.clocks(matter, at, WIB, WIT).stream()
                .filter(clock -> clock.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static SlaCriteria complaint(Urgency urgency, boolean supervision) {
        return new SlaCriteria(urgency, Kind.PENGADUAN, supervision, false);
    }

    private static SlaCriteria question() {
        return new SlaCriteria(Urgency.BIASA, Kind.PERMINTAAN_INFORMASI, false, false);
    }
}
