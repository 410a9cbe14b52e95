package id.tanggap.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {

    private static final int SHOWN = 8;

    private final PlaceFinder places = PlaceFinder.shipped();

    @Test
    void what_is_meant_stands_first() {
        var all = new SoftAssertions();
        for (var row : ShippedTable.read(PlaceFinderTest.class, "/region/places.tsv")) {
            all.assertThat(places.suggest(row.get(0), SHOWN))
                    .as(row.get(0) + " (" + row.get(2) + ")")
                    .first()
                    .extracting(place -> place.region().code().value())
                    .isEqualTo(row.get(1));
        }
        all.assertAll();
    }

    @Test
    void a_place_says_where_it_lies() {
        assertThat(places.suggest("karanganyar demak", SHOWN).getFirst().label())
                .isEqualTo("Karanganyar, Demak, Jawa Tengah");
        assertThat(places.suggest("wonoketingal", SHOWN).getFirst().label())
                .isEqualTo("Wonoketingal, Karanganyar, Demak, Jawa Tengah");
        assertThat(places.suggest("kota semarang", SHOWN).getFirst().label()).isEqualTo("Kota Semarang, Jawa Tengah");
    }

    @Test
    void every_desa_is_known_by_its_code() {
        var gazetteer = Gazetteer.shipped();
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KECAMATAN)
                .forEach(kecamatan -> VillageNames.shipped().of(kecamatan.code(), (code, name) -> {
                    seen.incrementAndGet();
                    assertThat(gazetteer.find(code))
                            .hasValueSatisfying(desa -> assertThat(desa.name()).isEqualTo(name));
                }));
        assertThat(seen).hasValue(83_762);
        assertThat(gazetteer.find(new RegionCode("33.21.09.9999"))).isEmpty();
        assertThat(gazetteer.find(new RegionCode("99.99.99.2001"))).isEmpty();
    }

    @Test
    void nothing_typed_is_nothing_found() {
        assertThat(places.suggest("", SHOWN)).isEmpty();
        assertThat(places.suggest(" .,- ", SHOWN)).isEmpty();
        assertThat(places.suggest("zzzzqqq", SHOWN)).isEmpty();
        assertThat(places.suggest("kab", SHOWN)).isNotEmpty();
    }

    @Test
    void every_area_is_among_those_suggested_for_its_whole_label() {
        var all = new SoftAssertions();
        for (var region : Gazetteer.shipped().all()) {
            var label = places.place(region.code()).orElseThrow().label();
            all.assertThat(places.suggest(label, 20))
                    .as(label)
                    .extracting(place -> place.region().code())
                    .contains(region.code());
        }
        all.assertAll();
    }

    @Property(tries = 500)
    void any_text_gives_no_more_than_asked_for_and_nothing_twice(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 9) int limit) {
        assertThat(places.suggest(text, limit)).hasSizeLessThanOrEqualTo(limit).doesNotHaveDuplicates();
    }
}
