package id.tanggap.relief;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.needs.CountedPeople;
import id.tanggap.needs.NeedsCalculator;
import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.PeopleBase;
import id.tanggap.stock.item.ItemContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Needs of 101 people whose unit is not the one in which stores keep the goods.
class PlaceNeedsTest {

    private static PlaceNeeds.Row row(String item, int days, @Nullable ItemContent goods) {
        var regime = NeedsRegime.find("bnpb-2008").orElseThrow();
        var people = new CountedPeople(Map.of(PeopleBase.DISPLACED, 101L), null, Map.of());
        var line = NeedsCalculator.needs(regime, 1, people, PeopleBase.DISPLACED).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow();
        return new PlaceNeeds.Row(line, line.forDays(days), null, goods);
    }

    private static ItemContent kept(String baseUnit, String number, String unit) {
        return new ItemContent(baseUnit, new ItemContent.Amount(new BigDecimal(number), unit));
    }

    @Test
    void litres_of_water_become_whole_bottles_rounded_up_once() {
        var water = row("air-minum", 1, kept("botol", "0.6", "liter"));

        assertThat(water.needed()).as("252.5 litres").isEqualTo(253);
        assertThat(water.goodsNeeded()).as("of 252.5 litres, not of 253").hasValue(421);
        assertThat(row("air-minum", 3, kept("botol", "0.6", "liter")).goodsNeeded())
                .as("of 757.5 litres, not three times 421")
                .hasValue(1263);
        assertThat(row("air-minum", 1, kept("galon", "19", "liter")).goodsNeeded())
                .hasValue(14);
    }

    @Test
    void what_bottles_bring_is_counted_in_litres() {
        var served = row("air-minum", 1, kept("botol", "0.6", "liter")).served(200, 101);

        assertThat(served.delivered()).isEqualByComparingTo("120");
        assertThat(served.inTransit()).isEqualByComparingTo("60.6");
        assertThat(served.open()).isEqualByComparingTo("72.4");
        assertThat(ServedNeed.met(served.inTransit())).isEqualTo(60);
        assertThat(ServedNeed.lacking(served.open())).isEqualTo(73);
        assertThat(served.known()).isTrue();
    }

    @Test
    void goods_whose_content_nobody_said_are_an_open_question_and_meet_nothing() {
        for (var goods : List.of(new ItemContent("botol", null), kept("botol", "600", "gram"))) {
            var water = row("air-minum", 1, goods);
            assertThat(water.isUnknown()).isTrue();
            assertThat(water.isStocked()).isFalse();
            assertThat(water.goodsNeeded()).isEmpty();
            assertThat(water.served(250, 0))
                    .extracting(ServedNeed::known, ServedNeed::share)
                    .containsExactly(false, 0.0);
            assertThat(water.served(0, 0).known())
                    .as("nothing was sent, that is known")
                    .isTrue();
            assertThat(StockedNeeds.unknown(
                            List.of(new PlaceNeeds("33.20", ReliefBase.USUAL, List.of(), Set.of(), List.of(water)))))
                    .containsExactly("air-minum");
        }
        assertThat(row("air-minum", 1, null).isUnknown()).as("stores keep none").isFalse();
    }

    @Test
    void grams_of_soap_become_bars_square_metres_become_tents_and_kilocalories_become_packets() {
        assertThat(row("sabun-mandi", 30, kept("batang", "80", "gram")).goodsNeeded())
                .as("25,250 grams")
                .hasValue(316);
        assertThat(row("ruang-hunian", 3, kept("tenda", "16", "m2")).goodsNeeded())
                .as("303 square metres, once")
                .hasValue(19);
        assertThat(row("energi-pangan", 1, kept("paket", "500", "kkal")).goodsNeeded())
                .as("212,100 kilocalories")
                .hasValue(425);
        assertThat(row("beras", 1, kept("karung", "10", "kg")).goodsNeeded())
                .as("40.4 kg")
                .hasValue(5);
    }

    @Test
    void goods_in_the_unit_of_the_need_count_one_for_one() {
        var rice = row("beras", 1, new ItemContent("kg", null));
        assertThat(rice.goodsNeeded()).hasValue(41);
        assertThat(rice.measured(7)).isEqualByComparingTo("7");
    }
}
