package id.tanggap.balai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.util.List;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalaiDirectoryTest {

    private final BalaiDirectory shipped = BalaiDirectory.shipped();

    @Test
    void the_31_centres_are_there_by_code() {
        assertThat(shipped.all()).hasSize(31).isSortedAccordingTo((a, b) -> a.code()
                .compareTo(b.code()));
        assertThat(shipped.all())
                .filteredOn(balai -> balai.name().startsWith("Sentra Terpadu "))
                .hasSize(4);
        assertThat(name("MGL")).isEqualTo("Sentra Margo Laras");
        assertThat(name("KRT")).isEqualTo("Sentra Terpadu Kartini");
        assertThat(name("BDA")).isEqualTo("Sentra Darussa'adah");
    }

    @Test
    void every_province_has_a_row_and_every_row_is_provisional_until_a_decree() {
        assertThat(shipped.areas())
                .extracting(JurisdictionArea::code)
                .containsExactlyElementsOf(Gazetteer.shipped().all().stream()
                        .filter(region -> region.level() == RegionLevel.PROVINSI)
                        .map(region -> region.code())
                        .toList());
        assertThat(shipped.areas()).allMatch(JurisdictionArea::provisional);
        assertThat(shipped.provisional()).isTrue();
    }

    @Test
    void every_centre_answers_for_its_own_province() {
        assertThat(shipped.all())
                .allMatch(balai ->
                        shipped.areaOf(balai.kabkota()).orElseThrow().balai().contains(balai.code()));
    }

    @Test
    void every_centre_stands_near_the_kabupaten_it_is_said_to_stand_in() {
        for (var balai : shipped.all()) {
            var seat = Gazetteer.shipped().find(balai.kabkota()).orElseThrow().centre();
            var at = balai.position();
            var metres = Geodesic.WGS84.Inverse(seat.latitude(), seat.longitude(), at.latitude(), at.longitude()).s12;
            assertThat(metres).as(balai.name()).isLessThan(60_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MGL, Asia/Jakarta",
        "BDA, Asia/Jakarta",
        "MHT, Asia/Makassar",
        "BLH, Asia/Makassar",
        "EFT, Asia/Makassar",
        "TMT, Asia/Makassar",
        "WSB, Asia/Jayapura"
    })
    void office_hours_are_those_of_the_province(String code, String zone) {
        assertThat(shipped.find(new BalaiCode(code)).orElseThrow().zone()).hasToString(zone);
    }

    @Test
    void the_longest_code_that_contains_a_place_decides() {
        var demak = new JurisdictionArea(new RegionCode("33.21"), List.of(new BalaiCode("KRT")), false, "decree");
        var balais = new BalaiDirectory(
                shipped.all(),
                Stream.concat(shipped.areas().stream(), Stream.of(demak)).toList());

        assertThat(balais.areaOf(new RegionCode("33.21.04.2001"))).contains(demak);
        assertThat(balais.areaOf(new RegionCode("33.21"))).contains(demak);
        assertThat(balais.areaOf(new RegionCode("33.22")).orElseThrow().code()).hasToString("33");
        assertThat(balais.areaOf(new RegionCode("99.01"))).isEmpty();
    }

    @Test
    void an_area_of_nobody_or_of_an_unknown_balai_cannot_exist() {
        assertThatThrownBy(() -> new JurisdictionArea(new RegionCode("33"), List.of(), true, "test"))
                .isInstanceOf(IllegalArgumentException.class);
        var strange = new JurisdictionArea(new RegionCode("33"), List.of(new BalaiCode("XXX")), true, "test");
        assertThatThrownBy(() -> new BalaiDirectory(shipped.all(), List.of(strange)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XXX");
    }

    private String name(String code) {
        return shipped.find(new BalaiCode(code)).orElseThrow().name();
    }
}
