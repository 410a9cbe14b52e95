package id.tanggap.region.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Polygons as GeoJSON (RFC 7946), with five decimals: about a metre.
public final class GeoJsonWriter {

    private static final double DECIMALS = 1e5;

    private GeoJsonWriter() {}

    /// A `MultiPolygon` of all polygons in a geometry; other parts of it are left out.
    public static Map<String, Object> written(Geometry geometry) {
        var polygons = new ArrayList<List<List<List<Double>>>>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(rings(polygon));
            }
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        var rings = new ArrayList<List<List<Double>>>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> ring(LineString ring) {
        var points = new ArrayList<List<Double>>();
        for (Coordinate at : ring.getCoordinates()) {
            points.add(List.of(Math.round(at.x * DECIMALS) / DECIMALS, Math.round(at.y * DECIMALS) / DECIMALS));
        }
        return points;
    }
}
