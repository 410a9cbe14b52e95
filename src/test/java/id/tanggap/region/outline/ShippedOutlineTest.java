package id.tanggap.region.outline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// The files that `src/gazetteer/outline.mjs` writes.
class ShippedOutlineTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final String DETAIL = "/static/map/indonesia.json";
    private static final String OVERVIEW = "/static/map/indonesia-overview.json";
    /// Three kilometres: places are points of a few hundred metres, and the shore is simplified.
    private static final double NEAR_DEGREES = 0.027;

    @Test
    void all_kabupaten_and_all_38_provinces_are_there() {
        var kabkota = GAZETTEER.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .map(region -> region.code().value())
                .toList();
        assertThat(Topology.shipped(DETAIL).shapes("kabkota", "code").stream().map(Topology.Shape::property))
                .hasSize(514)
                .containsExactlyInAnyOrderElementsOf(kabkota);
        assertThat(Topology.shipped(OVERVIEW).shapes("provinces", "code").stream()
                        .map(Topology.Shape::property))
                .hasSize(38)
                .doesNotHaveDuplicates();
    }

    /// A tool has lost all of Papua before: each known place stands on land, or near the shore.
    @Test
    void each_island_with_a_known_place_is_there() {
        var land = land(Topology.shipped(DETAIL), "kabkota");
        assertThat(knownPlaces().filter(place -> !near(land, place, NEAR_DEGREES)))
                .isEmpty();
    }

    @Test
    void the_overview_keeps_the_islands_with_known_places_too() {
        var land = land(Topology.shipped(OVERVIEW), "provinces");
        assertThat(knownPlaces().filter(place -> !near(land, place, 0.09))).isEmpty();
    }

    @Test
    void both_files_together_are_small() throws IOException {
        assertThat(size(DETAIL) + size(OVERVIEW)).isLessThanOrEqualTo(600 * 1024);
    }

    @Test
    void seats_lie_in_their_own_kabupaten() {
        var wrong = GAZETTEER.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .filter(region -> !Areas.shipped().kabkotaAt(region.centre()).equals(Optional.of(region.code())))
                .map(Region::name)
                .collect(Collectors.joining(", "));
        assertThat(wrong.split(", ")).as(wrong).hasSizeLessThan(12);
    }

    private static Stream<GeoPoint> knownPlaces() {
        return ShippedTable.read(ShippedOutlineTest.class, "/region/kecamatan.tsv").stream()
                .filter(row -> row.getLast().equals("place"))
                .map(row -> GAZETTEER
                        .find(new RegionCode(row.getFirst()))
                        .orElseThrow()
                        .centre());
    }

    private static List<AreaOutline> land(Topology file, String object) {
        return file.shapes(object, "code").stream()
                .flatMap(shape -> shape.polygons().stream())
                .map(polygon -> new AreaOutline(Optional.empty(), polygon))
                .toList();
    }

    private static boolean near(List<AreaOutline> land, GeoPoint place, double degrees) {
        var point = GEOMETRIES.createPoint(new Coordinate(place.longitude(), place.latitude()));
        var around = new Envelope(point.getCoordinate());
        around.expandBy(degrees);
        return land.stream()
                .filter(outline -> outline.shape().getEnvelopeInternal().intersects(around))
                .anyMatch(outline -> outline.shape().isWithinDistance(point, degrees));
    }

    private static long size(String file) throws IOException {
        try (var in = ShippedOutlineTest.class.getResourceAsStream(file)) {
            return requireNonNull(in).readAllBytes().length;
        }
    }
}
