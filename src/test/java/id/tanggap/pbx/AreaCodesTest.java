package id.tanggap.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.Table;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AreaCodesTest {

    private final AreaCodes codes = AreaCodes.shipped();

    @Test
    void a_fixed_line_hints_at_its_place_and_not_surely() {
        var jogja = codes.of(Party.of("0274 512345")).orElseThrow();
        assertThat(jogja.areaCode()).isEqualTo("274");
        assertThat(jogja.regions()).startsWith("34.71").contains("34.04");
        assertThat(jogja.confidence()).isLessThan(0.5);

        assertThat(codes.of(Party.of("(021) 5050-1234")).orElseThrow().areaCode())
                .isEqualTo("21");
        assertThat(codes.of(Party.of("0967531234")).orElseThrow().regions()).startsWith("91.71");
    }

    @Test
    void mobiles_extensions_foreigners_and_the_hidden_hint_at_nothing() {
        assertThat(codes.of(Party.of("081234567890"))).isEmpty();
        assertThat(codes.of(Party.of("201"))).isEmpty();
        assertThat(codes.of(Party.of("+442079460000"))).isEmpty();
        assertThat(codes.of(Party.of("anonymous"))).isEmpty();
    }

    @Test
    void every_area_is_one_of_the_gazetteer() {
        var known = new HashSet<String>();
        Table.read(AreaCodes.class, "/region/regions.tsv").forEach(row -> known.add(row.getFirst()));
        var rows = Table.read(AreaCodes.class, "/pbx/area-codes.tsv");

        assertThat(rows).hasSizeGreaterThan(290);
        assertThat(rows).allSatisfy(row -> assertThat(known).contains(row.get(1).split(" ", -1)));
    }
}
