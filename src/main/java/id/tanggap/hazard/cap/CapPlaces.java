package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapCircle;
import id.tanggap.hazard.cap.message.CapPolygon;
import id.tanggap.region.GeoShapes;
import id.tanggap.region.RegionCode;
import id.tanggap.region.outline.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// The kabupaten and kota that the area of an alert touches, by its polygons and circles. Neither the words of an area
/// nor the identifier are asked: the agency writes only the province, and its identifiers hold a code of the
/// statistics office (BPS), which looks like one of Kemendagri and names another place.
public final class CapPlaces {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int CORNERS_OF_CIRCLE = 48;
    private static final int LEAST_CORNERS = 3;
    private static final int METRES_A_KILOMETRE = 1000;
    private static final double SMALLEST_RADIUS_KM = 0.05; // a radius of 0 is allowed: a point

    private final Areas areas;

    public CapPlaces(Areas areas) {
        this.areas = areas;
    }

    /// @return codes like `33.21`, sorted
    public List<RegionCode> of(CapArea area) {
        return shape(area).map(shape -> List.copyOf(areas.placesWithin(shape))).orElse(List.of());
    }

    /// The polygons and circles of an area together, x the longitude and y the latitude; empty if it has none.
    public static Optional<Geometry> shape(CapArea area) {
        var polygons = new ArrayList<Polygon>();
        area.polygons().stream()
                .map(CapPolygon::points)
                .filter(points -> points.stream().distinct().count() >= LEAST_CORNERS)
                .map(GeoShapes::polygon)
                .forEach(polygons::add);
        area.circles().stream().map(CapPlaces::circle).forEach(polygons::add);
        return polygons.isEmpty()
                ? Optional.empty()
                : Optional.of(GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }

    public List<RegionCode> of(CapAlert alert) {
        var found = new TreeSet<RegionCode>();
        alert.infos().stream()
                .flatMap(info -> info.areas().stream())
                .distinct() // the same area stands in each language
                .forEach(area -> found.addAll(of(area)));
        return List.copyOf(found);
    }

    private static Polygon circle(CapCircle circle) {
        var km = Math.max(circle.radiusKm(), SMALLEST_RADIUS_KM);
        return GeoShapes.circle(circle.centre(), km * METRES_A_KILOMETRE, CORNERS_OF_CIRCLE);
    }
}
