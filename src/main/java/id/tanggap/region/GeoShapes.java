package id.tanggap.region;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;

/// Shapes in degrees of WGS84: x is the longitude, y the latitude.
public final class GeoShapes {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double NARROWEST = 0.01;
    private static final double HALF_WAY = 180;
    private static final double ONCE_AROUND = 360;

    private GeoShapes() {}

    /// Each edge goes the short way around the earth: across longitude 180 if it is nearer, where longitudes go on
    /// beyond 180 instead of jumping to -180.
    ///
    /// @param points at least three; the last is joined to the first
    public static Polygon polygon(List<GeoPoint> points) {
        return SHAPES.createPolygon(closed(points));
    }

    /// The corners of a polygon; the last is the first.
    public static Coordinate[] closed(List<GeoPoint> points) {
        var first = points.getFirst();
        var ring = first.equals(points.getLast()) ? points.stream() : Stream.concat(points.stream(), Stream.of(first));
        return withoutJumps(ring.map(GeoShapes::coordinate).toArray(Coordinate[]::new));
    }

    private static Coordinate[] withoutJumps(Coordinate[] ring) {
        var turn = 0.0;
        var least = ring[0].x;
        for (var i = 1; i < ring.length; i++) {
            var step = ring[i].x + turn - ring[i - 1].x;
            if (Math.abs(step) > HALF_WAY && Math.abs(step) < ONCE_AROUND) {
                turn -= Math.copySign(ONCE_AROUND, step);
            }
            ring[i].x += turn;
            least = Math.min(least, ring[i].x);
        }
        if (least < -HALF_WAY) {
            for (var corner : ring) {
                corner.x += ONCE_AROUND;
            }
        }
        return ring;
    }

    public static Coordinate coordinate(GeoPoint point) {
        return new Coordinate(point.longitude(), point.latitude());
    }

    /// A regular polygon for all that is within a distance of a point; good to a percent up to some hundred kilometres
    /// and far from the poles.
    public static Polygon circle(GeoPoint centre, double metres, int corners) {
        var north = GeodesicDistance.degrees(metres);
        var east = north / Math.max(NARROWEST, Math.cos(Math.toRadians(centre.latitude())));
        var factory = new GeometricShapeFactory(SHAPES);
        factory.setNumPoints(corners);
        factory.setCentre(coordinate(centre));
        factory.setWidth(2 * east);
        factory.setHeight(2 * north);
        return factory.createEllipse();
    }
}
