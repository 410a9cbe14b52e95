package id.tanggap.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The map keeps directions and distances.
class MapProjectionTest {

    private static final GeoPoint DEMAK = new GeoPoint(-6.89, 110.64);
    private static final GeoPoint PATI = new GeoPoint(-6.75, 111.04);

    @Test
    void both_points_are_on_the_sheet_with_room_around_them() {
        for (var other : List.of(PATI, DEMAK, new GeoPoint(-2.5, 140.7), new GeoPoint(5.5, 95.3))) {
            var plane = MapProjection.around(DEMAK, other, 30, new MapProjection.Frame(264, 168, 26));

            for (var point : List.of(DEMAK, other)) {
                assertThat(plane.x(point)).isBetween(25.9, 238.1);
                assertThat(plane.y(point)).isBetween(25.9, 142.1);
            }
        }
    }

    @Test
    void north_is_up_and_east_is_right() {
        var plane = MapProjection.around(DEMAK, PATI, 30, new MapProjection.Frame(264, 168, 26));

        assertThat(plane.y(PATI)).isLessThan(plane.y(DEMAK));
        assertThat(plane.x(PATI)).isGreaterThan(plane.x(DEMAK));
    }

    @Test
    void the_scale_is_true() {
        var plane = MapProjection.around(DEMAK, PATI, 30, new MapProjection.Frame(264, 168, 26));

        var drawn = Math.hypot(plane.x(PATI) - plane.x(DEMAK), plane.y(PATI) - plane.y(DEMAK));

        assertThat(drawn / plane.perKm()).isBetween(46.5, 47.5);
        assertThat(plane.roundKilometres(plane.width() / 4.0)).isEqualTo(20);
    }

    @Test
    void no_name_is_written_over_another() {
        var labels = new MapLabelPlacer(264, 168);

        var first = labels.place(100, 80, "Karanganyar").orElseThrow();
        var second = labels.place(102, 81, "Semarang").orElseThrow();

        assertThat(first.anchor()).isEqualTo("start");
        assertThat(second.anchor()).isEqualTo("end");
        assertThat(labels.place(3, 3, "Kepulauan Siau Tagulandang Biaro dan sekitarnya"))
                .isEmpty();
    }
}
