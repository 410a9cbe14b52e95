package id.tanggap.region.outline;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/// Reads polygons of GeoJSON (RFC 7946). Says what is wrong instead of guessing.
final class GeoJsonReader {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LEAST_POINTS = 4;

    private GeoJsonReader() {}

    /// @throws IllegalArgumentException if this is no polygon or multipolygon; the message says why
    static Geometry polygons(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                require(!parts.isEmpty(), "has no polygons");
                yield GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            case "" -> throw new IllegalArgumentException("has no geometry");
            case String other ->
                throw new IllegalArgumentException("is a " + other + ", not a Polygon or MultiPolygon");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        require(rings.isArray() && !rings.isEmpty(), "has a polygon without rings");
        var read = new ArrayList<LinearRing>();
        rings.forEach(ring -> read.add(ring(ring)));
        return GEOMETRIES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        var points = new ArrayList<Coordinate>();
        positions.forEach(position -> points.add(point(position)));
        require(points.size() >= LEAST_POINTS, "has a ring of " + points.size() + " points; four are the least");
        require(isClosed(points), "has a ring that does not end where it begins, at " + said(points.getFirst()));
        return GEOMETRIES.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static boolean isClosed(List<Coordinate> points) {
        return points.getFirst().equals2D(points.getLast());
    }

    private static Coordinate point(JsonNode position) {
        require(
                position.isArray()
                        && position.size() >= 2
                        && position.path(0).isNumber()
                        && position.path(1).isNumber(),
                "has a position that is not two numbers");
        var point = new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
        require(
                Math.abs(point.y) <= 90 || Math.abs(point.x) > 90 || Math.abs(point.y) > 180,
                "has latitude and longitude in the wrong order; GeoJSON writes the longitude first");
        require(
                Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90,
                "is not in WGS84 degrees: it has " + said(point) + "; export it as EPSG:4326");
        return point;
    }

    /// A point as people read it: latitude first.
    static String said(Coordinate point) {
        return "latitude " + point.y + ", longitude " + point.x;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
