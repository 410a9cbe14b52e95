package id.tanggap.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which row answers: by area, programme and date.
class AreaRulesTest {

    private static final BalaiDirectory SHIPPED = BalaiDirectory.shipped();
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final RegionCode DEMAK = new RegionCode("33.21");
    private static final RegionCode MRANGGEN = new RegionCode("33.21.01");
    private static final List<Region> REGIONS = Gazetteer.shipped().all();

    private static BalaiDirectory with(JurisdictionArea... more) {
        return SHIPPED.with(
                Stream.concat(SHIPPED.areas().stream(), Stream.of(more)).toList(), NOON);
    }

    private static JurisdictionArea row(RegionCode code, Programme programme, AreaPeriod period, String balai) {
        return new JurisdictionArea(code, programme, period, List.of(new BalaiCode(balai)), false, "uji");
    }

    private static AreaPeriod period(@Nullable String from, @Nullable String until) {
        return new AreaPeriod(
                from == null ? null : LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static String answer(BalaiDirectory balais, RegionCode place, String category) {
        return balais.areaOf(place, category).orElseThrow().balai().getFirst().value();
    }

    @Test
    void a_row_of_the_programme_comes_before_one_of_all_programmes_of_the_same_area() {
        var balais = with(
                row(DEMAK, Programme.SEMUA, AreaPeriod.ALWAYS, "KRT"),
                row(DEMAK, Programme.ANAK, AreaPeriod.ALWAYS, "ANT"));

        assertThat(answer(balais, DEMAK, "rehsos.anak")).isEqualTo("ANT");
        assertThat(answer(balais, DEMAK, "rehsos.lansia")).isEqualTo("KRT");
    }

    @Test
    void a_more_specific_area_comes_before_a_programme_of_a_larger_one() {
        var balais = with(
                row(new RegionCode("33"), Programme.ANAK, AreaPeriod.ALWAYS, "ANT"),
                row(MRANGGEN, Programme.SEMUA, AreaPeriod.ALWAYS, "SHR"));

        assertThat(answer(balais, DEMAK, "rehsos.anak")).isEqualTo("ANT");
        assertThat(answer(balais, MRANGGEN, "rehsos.anak")).isEqualTo("SHR");
    }

    @Test
    void a_row_holds_from_its_first_to_its_last_day_in_the_zone_of_its_balai() {
        var eastern = SHIPPED.all().stream()
                .filter(balai -> balai.zone().getId().equals("Asia/Jayapura"))
                .findFirst()
                .orElseThrow();
        var area = row(
                DEMAK,
                Programme.SEMUA,
                period("2026-12-01", "2026-12-31"),
                eastern.code().value());
        var balais = with(area);

        assertThat(balais.holds(area, Instant.parse("2026-11-30T14:59:59Z"))).isFalse();
        assertThat(balais.holds(area, Instant.parse("2026-11-30T15:00:00Z"))).isTrue();
        assertThat(balais.holds(area, Instant.parse("2026-12-31T14:59:59Z"))).isTrue();
        assertThat(balais.holds(area, Instant.parse("2026-12-31T15:00:00Z"))).isFalse();
        assertThat(balais.areaOf(DEMAK, Programme.SEMUA, NOON).orElseThrow().code())
                .hasToString("33");
    }

    @Test
    void of_two_rows_that_hold_the_one_that_began_later_answers() {
        var balais = with(
                row(DEMAK, Programme.SEMUA, period(null, null), "KRT"),
                row(DEMAK, Programme.SEMUA, period("2026-01-01", null), "SHR"));

        assertThat(answer(balais, DEMAK, "umum.lain")).isEqualTo("SHR");
    }

    @Test
    void a_category_is_of_its_programme_and_of_all_programmes_otherwise() {
        assertThat(Programme.of("bencana.alam")).isEqualTo(Programme.BENCANA);
        assertThat(Programme.of("rehsos.anak")).isEqualTo(Programme.ANAK);
        assertThat(Programme.of("rehsos.anak-baru")).isEqualTo(Programme.SEMUA);
        assertThat(Programme.of("umum.lain")).isEqualTo(Programme.SEMUA);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void every_kabupaten_is_answered_by_the_most_specific_row_that_holds(@ForAll long seed) {
        var balais = SHIPPED.with(random(new Random(seed)), NOON);

        REGIONS.stream().filter(AreaRulesTest::isKabkota).forEach(region -> {
            for (var programme : List.of(Programme.SEMUA, Programme.ANAK, Programme.BENCANA)) {
                assertThat(balais.areaOf(region.code(), programme, NOON))
                        .as(region.code() + " " + programme)
                        .isEqualTo(expected(balais, region.code(), programme));
            }
        });
    }

    /// Said the other way round: of all rows that hold, the greatest.
    private static Optional<JurisdictionArea> expected(BalaiDirectory balais, RegionCode place, Programme programme) {
        return balais.areas().stream()
                .filter(row -> row.code().contains(place))
                .filter(row -> row.programme() == programme || row.programme() == Programme.SEMUA)
                .filter(row -> balais.holds(row, NOON))
                .max(Comparator.<JurisdictionArea>comparingInt(
                                row -> row.code().value().length())
                        .thenComparing(row -> row.programme() != Programme.SEMUA)
                        .thenComparing(JurisdictionArea::period));
    }

    private static List<JurisdictionArea> random(Random random) {
        var rows = new HashMap<AreaKey, JurisdictionArea>();
        for (var n = 0; n < 400; n++) {
            var code = REGIONS.get(random.nextInt(REGIONS.size())).code();
            var cut = random.nextInt(3);
            var area = cut == 0 ? code.province() : code;
            var from = random.nextBoolean() ? null : LocalDate.of(2026, 11, 30).plusDays(random.nextInt(-3, 3));
            var until = random.nextBoolean() || from == null ? null : from.plusDays(random.nextInt(4));
            var programme =
                    List.of(Programme.SEMUA, Programme.ANAK, Programme.BENCANA).get(random.nextInt(3));
            var balai = SHIPPED.all().get(random.nextInt(SHIPPED.all().size())).code();
            var row = new JurisdictionArea(area, programme, new AreaPeriod(from, until), List.of(balai), false, "uji");
            rows.put(row.key(), row);
        }
        return List.copyOf(Map.copyOf(rows).values());
    }

    private static boolean isKabkota(Region region) {
        return region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA;
    }
}
