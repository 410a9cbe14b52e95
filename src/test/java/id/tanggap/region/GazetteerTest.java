package id.tanggap.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @Test
    void it_holds_every_area_of_the_country_down_to_the_kecamatan() {
        Map<RegionLevel, Long> count =
                gazetteer.all().stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));

        assertThat(count).containsEntry(RegionLevel.PROVINSI, 38L).containsEntry(RegionLevel.KECAMATAN, 7_285L);
        assertThat(count.getOrDefault(RegionLevel.KABUPATEN, 0L) + count.getOrDefault(RegionLevel.KOTA, 0L))
                .isEqualTo(514);
    }

    @Test
    void no_code_stands_twice_and_every_parent_exists() {
        var seen = new HashSet<RegionCode>();
        for (var region : gazetteer.all()) {
            assertThat(seen.add(region.code())).as(region.toString()).isTrue();
            var parent = region.code().value().replaceFirst("\\.?\\d+$", "");
            assertThat(parent.isEmpty()
                            || gazetteer.find(new RegionCode(parent)).isPresent())
                    .as(region.toString())
                    .isTrue();
        }
    }

    @Test
    void every_centre_lies_in_the_country_and_every_zone_is_one_of_three() {
        assertThat(gazetteer.all()).allSatisfy(region -> {
            assertThat(region.centre().latitude()).isBetween(-11.2, 6.2);
            assertThat(region.centre().longitude()).isBetween(94.9, 141.1);
            assertThat(region.zone().getId()).isIn("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
        });
    }

    @Test
    void an_area_is_found_by_its_code() {
        var demak = gazetteer.find(new RegionCode("33.21")).orElseThrow();

        assertThat(demak.name()).isEqualTo("Kabupaten Demak");
        assertThat(demak.level()).isEqualTo(RegionLevel.KABUPATEN);
        assertThat(gazetteer.find(new RegionCode("99"))).isEmpty();
    }

    @Test
    void areas_are_found_in_texts_as_people_write_them() {
        var all = new SoftAssertions();
        for (var row : ShippedTable.read(GazetteerTest.class, "/region/mentions.tsv")) {
            all.assertThat(codes(row.get(0)))
                    .as(row.get(0) + " (" + row.get(2) + ")")
                    .isEqualTo(row.get(1));
        }
        all.assertAll();
    }

    private String codes(String text) {
        return gazetteer.mentions(text).stream()
                .filter(mention -> mention.confidence() >= 0.45)
                .map(mention -> mention.region().code().value())
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_mention_says_where_it_stands_in_the_text() {
        var text = "Tolong, banjir di Kec. Puger, Kab. Jember 😢";

        for (var mention : gazetteer.mentions(text)) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        }
        assertThat(gazetteer.mentions(text)).extracting(PlaceMention::text).isEqualTo(List.of("Puger", "Jember"));
    }

    @Test
    void a_prefix_makes_a_shared_name_surer() {
        assertThat(surety("di bandung")).isLessThan(0.7);
        assertThat(surety("di kota bandung")).isGreaterThan(0.9);
        assertThat(surety("di kabupaten bandung")).isGreaterThan(0.9);
    }

    private double surety(String text) {
        return gazetteer.mentions(text).getFirst().confidence();
    }
}
