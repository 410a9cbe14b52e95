package id.tanggap.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.Areas;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LandPainterTest {

    private static final GeoPoint DEMAK = new GeoPoint(-6.8909, 110.6396);
    private static final GeoPoint NUNUKAN = new GeoPoint(4.1357, 117.6565);
    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");
    private final LandPainter painter = new LandPainter(Areas.shipped());

    @Test
    void the_coast_of_java_is_drawn_within_the_map() {
        var land = painter.paint(around(DEMAK));
        assertThat(land.own()).startsWith("M").endsWith("Z");
        assertThat(land.foreign()).isEmpty();
        assertThat(POINT.matcher(land.own()).results()).isNotEmpty().allSatisfy(point -> {
            assertThat(Double.parseDouble(point.group(1))).isBetween(-4.0, 268.0);
            assertThat(Double.parseDouble(point.group(2))).isBetween(-4.0, 172.0);
        });
    }

    @Test
    void a_small_map_stays_small() {
        assertThat(painter.paint(around(DEMAK)).own().length()).isLessThan(12_000);
    }

    @Test
    void land_across_the_border_is_drawn_as_foreign() {
        assertThat(painter.paint(around(NUNUKAN)).foreign()).startsWith("M");
    }

    @Test
    void the_open_sea_is_empty() {
        var land = painter.paint(around(new GeoPoint(-12.5, 96)));
        assertThat(land.own() + land.foreign()).isEmpty();
    }

    private static MapProjection around(GeoPoint middle) {
        return MapProjection.around(middle, middle, 30, new MapProjection.Frame(264, 168, 26));
    }
}
