package id.tanggap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.region.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentAreaTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            latitude, longitude, metres, inside
            -7.0,     110.0,     10,     true
            -7.1,     110.0,     11000,  false
            -7.1,     110.0,     11200,  true
            -7.0,     110.1,     11000,  false
            -7.0,     110.1,     11100,  true
            """)
    void a_circle_contains_what_is_near_enough(double latitude, double longitude, int metres, boolean inside) {
        var circle = new IncidentArea.Circle(new GeoPoint(-7, 110), metres);

        assertThat(circle.contains(new GeoPoint(latitude, longitude))).isEqualTo(inside);
    }

    @Test
    void a_polygon_with_a_bay_does_not_contain_the_bay() {
        var polygon = new IncidentArea.Polygon(List.of(
                new GeoPoint(0, 100),
                new GeoPoint(0, 104),
                new GeoPoint(4, 104),
                new GeoPoint(1, 102),
                new GeoPoint(4, 100)));

        assertThat(polygon.contains(new GeoPoint(0.5, 102))).isTrue();
        assertThat(polygon.contains(new GeoPoint(3, 102))).isFalse();
        assertThat(polygon.contains(new GeoPoint(2, 100.2))).isTrue();
        assertThat(polygon.contains(new GeoPoint(2, 99))).isFalse();
    }

    @Test
    void what_is_no_area_cannot_exist() {
        assertThatThrownBy(() -> new IncidentArea.Circle(new GeoPoint(0, 0), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IncidentArea.Polygon(List.of(new GeoPoint(0, 0), new GeoPoint(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            text,                                              type
            Rumah kami kebanjiran sejak subuh,                 banjir
            Ada BANJIR bandang dari gunung,                    banjir-bandang
            Kebakaran hutan di dekat desa,                     karhutla
            Rumah tetangga terbakar,                           kebakaran
            Tanah longsor menimbun jalan,                      longsor
            Mohon bantuan tenda,                               ''
            Saya tinggal di Desa Gempalan,                     ''
            """)
    void a_report_speaks_of_the_type_with_the_longest_word(String text, String type) {
        assertThat(IncidentTypes.shipped().of(text).map(IncidentType::code).orElse(""))
                .isEqualTo(type);
    }
}
