package id.tanggap.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The five faults of known needs calculators by name, and the published tables line by line.
class NeedsCalculatorTest {

    private static final NeedsRegime SPHERE = NeedsRegime.find("sphere-2018").orElseThrow();
    private static final NeedsRegime BNPB = NeedsRegime.find("bnpb").orElseThrow();

    private static final CountedPeople DEMAK = new CountedPeople(
            Map.of(PeopleBase.AFFECTED, 39_837L, PeopleBase.DISPLACED, 640L, PeopleBase.SHELTERED, 310L),
            187L,
            Map.of("under2", 23L));

    /// The tables are written anew here, from the published text, not copied from what the program ships.
    @ParameterizedTest(name = "{0} day {1}: {2}")
    @CsvFileSource(resources = "/needs/published.tsv", delimiter = '\t', numLinesToSkip = 1)
    void the_published_tables_line_by_line(
            String regime, int day, String item, BigDecimal quantity, String unit, boolean oneTime) {
        var thousand = new CountedPeople(Map.of(PeopleBase.DISPLACED, 1000L), 200L, Map.of("under2", 40L));
        var line = line(
                NeedsCalculator.needs(NeedsRegime.find(regime).orElseThrow(), day, thousand, PeopleBase.DISPLACED),
                item);
        assertThat(line.quantity()).isEqualByComparingTo(quantity);
        assertThat(line.norm().amount().unit()).isEqualTo(unit);
        assertThat(line.oneTime()).isEqualTo(oneTime);
    }

    @Test
    void soap_of_both_regimes_is_250_and_200_grams_a_person_a_month() {
        for (var regime : NeedsRegime.shipped()) {
            var lines = NeedsCalculator.needs(regime, 1, CountedPeople.displaced(1000), PeopleBase.DISPLACED);
            assertThat(line(lines, "sabun-mandi").toSend(30)).isEqualTo(250_000);
            assertThat(line(lines, "sabun-cuci").toSend(30)).isEqualTo(200_000);
        }
    }

    @Test
    void every_line_of_the_shipped_tables_is_in_the_published_tables_of_the_tests() {
        assertThat(SPHERE.norms()).hasSize(19);
        assertThat(BNPB.norms()).hasSize(14);
    }

    /// 140 kg against 15,935 kg of rice for one place, because one counted the displaced and one the affected.
    @Test
    void fault_two_bases_for_one_item() {
        var lines = NeedsCalculator.needs(BNPB, 1, DEMAK, PeopleBase.DISPLACED);
        var rice = lines.stream().filter(line -> line.item().equals("beras")).toList();
        assertThat(rice).hasSize(1);
        assertThat(rice.getFirst().quantity()).isEqualByComparingTo("256");
        assertThat(lines)
                .filteredOn(line -> line.norm().per().equals(Norm.PERSON))
                .extracting(NeedLine::base)
                .containsOnly("displaced");
        var twice = BNPB.norms().getFirst();
        assertThatThrownBy(() -> new NeedsRegime("x-1", "x", "x", List.of(twice, twice)))
                .hasMessageContaining("two norms for one item");
    }

    @Test
    void fault_litres_per_week_for_litres_per_day() {
        var water = line(
                NeedsCalculator.needs(SPHERE, 1, CountedPeople.displaced(1000), PeopleBase.DISPLACED), "air-bersih");
        assertThat(water.norm().period()).isEqualTo(NormPeriod.DAY);
        assertThat(water.quantity()).isEqualByComparingTo("15000");
        assertThat(water.toSend(7)).isEqualTo(105_000);
    }

    @Test
    void fault_rounding_first_then_multiplying() {
        var rice = line(NeedsCalculator.needs(BNPB, 1, CountedPeople.displaced(1), PeopleBase.DISPLACED), "beras");
        assertThat(rice.quantity()).isEqualByComparingTo("0.4");
        assertThat(rice.toSend(10)).as("ten days of 0.4 kg, not of 1 kg").isEqualTo(4);
        assertThat(rice.packsToSend(10, 10)).as("one sack of 10 kg, not ten").isEqualTo(1);
        var soap =
                line(NeedsCalculator.needs(BNPB, 1, CountedPeople.displaced(7), PeopleBase.DISPLACED), "sabun-mandi");
        assertThat(soap.toSend(30))
                .as("7 x 250 g, no gram more by 7 x 250 / 30")
                .isEqualTo(1750);
        assertThat(soap.toSend(1)).isEqualTo(59);
    }

    @Test
    void fault_a_one_time_kit_repeated_weekly() {
        var kits = List.of(1, 8, 15, 30).stream()
                .map(day -> line(NeedsCalculator.needs(SPHERE, day, DEMAK, PeopleBase.DISPLACED), "kitchen-kit"))
                .toList();
        assertThat(kits).allSatisfy(kit -> {
            assertThat(kit.oneTime()).isTrue();
            assertThat(kit.toSend(7)).isEqualTo(187);
            assertThat(kit.toSend(28)).isEqualTo(187);
        });
    }

    @Test
    void fault_a_norm_without_a_source() {
        assertThatThrownBy(() -> new Norm.Source(" ", null, "")).hasMessage("A norm without a source");
        assertThat(NeedsRegime.shipped())
                .allSatisfy(regime -> assertThat(NeedsCalculator.needs(regime, 1, DEMAK, PeopleBase.DISPLACED))
                        .allSatisfy(line -> {
                            assertThat(line.norm().source().section()).isNotBlank();
                            assertThat(line.edition()).isNotBlank();
                            assertThat(line.base()).isNotBlank();
                        }));
    }

    @Test
    void water_of_the_national_agency_is_7_litres_for_three_days_then_15() {
        var byDay = List.of(1, 3, 4, 20).stream()
                .map(day -> line(
                                NeedsCalculator.needs(BNPB, day, CountedPeople.displaced(10), PeopleBase.DISPLACED),
                                "air-bersih")
                        .quantity()
                        .intValueExact())
                .toList();
        assertThat(byDay).containsExactly(70, 70, 150, 150);
    }

    @Test
    void households_that_nobody_counted_are_estimated_and_say_so() {
        var kit = line(
                NeedsCalculator.needs(SPHERE, 1, CountedPeople.displaced(12), PeopleBase.DISPLACED), "kitchen-kit");
        assertThat(kit.estimated()).isTrue();
        assertThat(kit.quantity()).isEqualByComparingTo("2.4");
        assertThat(kit.toSend(1)).isEqualTo(3);
    }

    @Test
    void a_group_that_nobody_counted_gets_no_line() {
        var items = NeedsCalculator.needs(BNPB, 1, CountedPeople.displaced(12), PeopleBase.DISPLACED).stream()
                .map(NeedLine::item)
                .collect(Collectors.toSet());
        assertThat(items).doesNotContain("selimut-bayi");
    }

    @Test
    void numbers_beyond_all_people_and_a_base_that_nobody_counted_are_refused() {
        assertThatThrownBy(() -> CountedPeople.displaced(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountedPeople.displaced(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NeedsCalculator.needs(BNPB, 1, CountedPeople.displaced(1), PeopleBase.AFFECTED))
                .hasMessageContaining("affected");
        assertThat(NeedsCalculator.needs(BNPB, 1, CountedPeople.displaced(CountedPeople.MOST), PeopleBase.DISPLACED))
                .allSatisfy(line -> assertThat(line.toSend(365)).isPositive());
    }

    private static NeedLine line(List<NeedLine> lines, String item) {
        return lines.stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
