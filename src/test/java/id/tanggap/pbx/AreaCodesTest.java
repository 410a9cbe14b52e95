package id.tanggap.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AreaCodesTest {

    private final AreaCodes codes = AreaCodes.shipped();

    @Test
    void a_fixed_line_hints_at_its_place_and_not_surely() {
        var jogja = codes.of(CallParty.of("0274 512345")).orElseThrow();
        assertThat(jogja.areaCode()).isEqualTo("274");
        assertThat(jogja.regions()).startsWith("34.71").contains("34.04");
        assertThat(jogja.confidence()).isLessThan(0.5);

        assertThat(codes.of(CallParty.of("(021) 5050-1234")).orElseThrow().areaCode())
                .isEqualTo("21");
        assertThat(codes.of(CallParty.of("0967531234")).orElseThrow().regions()).startsWith("91.71");
    }

    @Test
    void mobiles_extensions_foreigners_and_the_hidden_hint_at_nothing() {
        assertThat(codes.of(CallParty.of("081234567890"))).isEmpty();
        assertThat(codes.of(CallParty.of("201"))).isEmpty();
        assertThat(codes.of(CallParty.of("+442079460000"))).isEmpty();
        assertThat(codes.of(CallParty.of("anonymous"))).isEmpty();
    }

    @Test
    void every_area_is_one_of_the_gazetteer() {
        var known = new HashSet<String>();
        ShippedTable.read(AreaCodes.class, "/region/regions.tsv").forEach(row -> known.add(row.getFirst()));
        var rows = ShippedTable.read(AreaCodes.class, "/pbx/area-codes.tsv");

        assertThat(rows).hasSizeGreaterThan(290);
        assertThat(rows).allSatisfy(row -> assertThat(known).contains(row.get(1).split(" ", -1)));
    }
}
