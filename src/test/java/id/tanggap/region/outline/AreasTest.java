package id.tanggap.region.outline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeoShapes;
import id.tanggap.region.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreasTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private final Areas areas = Areas.shipped();

    @Test
    void a_point_in_a_town_lies_in_its_kabupaten_or_kota() {
        assertThat(areas.kabkotaAt(new GeoPoint(-6.8909, 110.6396))).contains(new RegionCode("33.21"));
        assertThat(areas.kabkotaAt(new GeoPoint(-6.9932, 110.4203))).contains(new RegionCode("33.74"));
        assertThat(areas.kabkotaAt(new GeoPoint(-2.5337, 140.7181))).contains(new RegionCode("91.71"));
    }

    @Test
    void a_point_on_the_high_sea_lies_nowhere() {
        assertThat(areas.kabkotaAt(new GeoPoint(-12.0, 95.0))).isEmpty();
    }

    @Test
    void a_polygon_touches_the_places_within() {
        assertThat(areas.placesWithin(box(110.3, 110.7, -7.0, -6.8)))
                .contains(new RegionCode("33.21"), new RegionCode("33.74"))
                .doesNotContain(new RegionCode("33.01"));
    }

    /// As drawn in some alerts: the ring crosses itself.
    @Test
    void a_polygon_that_crosses_itself_is_repaired() {
        var bowTie = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(110.3, -7.1),
            new Coordinate(110.8, -6.7),
            new Coordinate(110.8, -7.1),
            new Coordinate(110.3, -6.7),
            new Coordinate(110.3, -7.1)
        });
        assertThat(areas.placesWithin(bowTie)).contains(new RegionCode("33.74"));
    }

    @Test
    void an_area_at_sea_touches_no_place() {
        assertThat(areas.placesWithin(box(95, 96, -12, -11))).isEmpty();
    }

    /// From Fiji to Samoa: read as going the long way, it would lie across all of Indonesia.
    @Test
    void a_polygon_across_longitude_180_goes_the_short_way() {
        var ring =
                List.of(new GeoPoint(-5, 179), new GeoPoint(-5, -179), new GeoPoint(-6, -179), new GeoPoint(-6, 179));
        assertThat(areas.placesWithin(GeoShapes.polygon(ring))).isEmpty();
        assertThat(areas.placesWithin(GeoShapes.polygon(ring.reversed()))).isEmpty();
    }

    @Test
    void a_polygon_that_begins_beyond_longitude_180_touches_the_places_on_this_side() {
        var ring =
                List.of(new GeoPoint(-1, -170), new GeoPoint(-1, 140), new GeoPoint(-3, 140), new GeoPoint(-3, -170));
        assertThat(areas.placesWithin(GeoShapes.polygon(ring)))
                .contains(new RegionCode("91.71"))
                .doesNotContain(new RegionCode("33.21"));
    }

    private static Geometry box(double west, double east, double south, double north) {
        return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
    }
}
