package id.tanggap.situation;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.AreaOutline;
import id.tanggap.region.outline.Areas;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Estimates ways from one point to many, by the land that lies between them.
final class TravelEstimator {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final GeoPoint from;
    private final List<Geometry> land;

    /// @param degrees half the width of the window in which land is looked up
    TravelEstimator(Areas areas, GeoPoint from, double degrees) {
        this.from = from;
        var window = new Envelope(coordinate(from));
        window.expandBy(degrees);
        this.land = areas.outlinesIn(window).stream()
                .map(AreaOutline::shape)
                .map(Geometry.class::cast)
                .toList();
    }

    /// @param metres between the two in a straight line
    Travel to(GeoPoint target, int metres) {
        var line = SHAPES.createLineString(new Coordinate[] {coordinate(from), coordinate(target)});
        if (line.getLength() == 0) {
            return Travel.over(metres, 0);
        }
        var onLand = land.stream()
                .filter(shape -> shape.getEnvelopeInternal().intersects(line.getEnvelopeInternal()))
                .mapToDouble(shape -> shape.intersection(line).getLength())
                .sum();
        return Travel.over(metres, metres * Math.max(0, 1 - onLand / line.getLength()));
    }

    private static Coordinate coordinate(GeoPoint point) {
        return new Coordinate(point.longitude(), point.latitude());
    }
}
