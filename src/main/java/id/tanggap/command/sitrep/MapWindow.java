package id.tanggap.command.sitrep;

import id.tanggap.region.GeoPoint;
import java.util.Collection;
import org.locationtech.jts.geom.Envelope;

/// The part of the earth that a small map shows: all its points with some space around them, degrees of longitude as
/// long as they are in its middle.
///
/// @param scale points of the drawing for a degree of latitude
record MapWindow(double west, double north, double scale, double narrow) {

    private static final double LEAST_DEGREES = 0.25;
    private static final double SPACE = 1.35;

    /// @param points at least one
    static MapWindow around(Collection<GeoPoint> points) {
        var box = new Envelope();
        points.forEach(point -> box.expandToInclude(point.longitude(), point.latitude()));
        var middle = box.centre();
        var narrow = Math.cos(Math.toRadians(middle.y));
        var height = Math.max(
                LEAST_DEGREES,
                Math.max(box.getHeight(), box.getWidth() * narrow * ReportMap.HEIGHT / ReportMap.WIDTH) * SPACE);
        var scale = ReportMap.HEIGHT / height;
        return new MapWindow(middle.x - ReportMap.WIDTH / scale / narrow / 2, middle.y + height / 2, scale, narrow);
    }

    double x(double longitude) {
        return (longitude - west) * narrow * scale;
    }

    double y(double latitude) {
        return (north - latitude) * scale;
    }

    Envelope degrees() {
        return new Envelope(west, west + ReportMap.WIDTH / scale / narrow, north - ReportMap.HEIGHT / scale, north);
    }
}
