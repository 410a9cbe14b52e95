package id.tanggap.desk.map;

import id.tanggap.region.GeoPoint;
import org.locationtech.jts.geom.Envelope;

/// Projects points to map coordinates (equirectangular projection). Accurate enough for a map of one island: at 500 km
/// the error is smaller than a dot.
///
/// @param middle the point at the centre of the map
/// @param perKm map units for a kilometre
record MapProjection(GeoPoint middle, double perKm, int width, int height) {

    private static final double KM_A_DEGREE_NORTH = 110.57;
    private static final double KM_A_DEGREE_EAST = 111.32;

    /// The size of the map, with the margin in which no point lies, in map units.
    record Frame(int width, int height, int margin) {}

    /// A projection that shows both points, with a margin, and at least `least` kilometres on each side of the middle.
    static MapProjection around(GeoPoint one, GeoPoint other, double least, Frame frame) {
        var width = frame.width();
        var height = frame.height();
        var middle = new GeoPoint((one.latitude() + other.latitude()) / 2, (one.longitude() + other.longitude()) / 2);
        var unscaled = new MapProjection(middle, 1, 0, 0);
        var across = Math.max(least, Math.abs(unscaled.x(one)));
        var up = Math.max(least * height / width, Math.abs(unscaled.y(one)));
        var scale = Math.min((width / 2.0 - frame.margin()) / across, (height / 2.0 - frame.margin()) / up);
        return new MapProjection(middle, scale, width, height);
    }

    double x(GeoPoint point) {
        return x(point.longitude());
    }

    double x(double longitude) {
        return width / 2.0 + (longitude - middle.longitude()) * unitsEast();
    }

    double y(GeoPoint point) {
        return y(point.latitude());
    }

    double y(double latitude) {
        return height / 2.0 - (latitude - middle.latitude()) * unitsNorth();
    }

    /// What the map shows, in degrees.
    Envelope window() {
        var east = width / 2.0 / unitsEast();
        var north = height / 2.0 / unitsNorth();
        return new Envelope(
                middle.longitude() - east,
                middle.longitude() + east,
                middle.latitude() - north,
                middle.latitude() + north);
    }

    private double unitsEast() {
        return KM_A_DEGREE_EAST * Math.cos(Math.toRadians(middle.latitude())) * perKm;
    }

    private double unitsNorth() {
        return KM_A_DEGREE_NORTH * perKm;
    }

    boolean shows(GeoPoint point) {
        return x(point) >= 0 && x(point) <= width && y(point) >= 0 && y(point) <= height;
    }

    /// The largest round number of kilometres that fits into so many map units.
    int roundKilometres(double units) {
        var most = units / perKm;
        var round = 1;
        for (var next : new int[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000}) {
            round = next <= most ? next : round;
        }
        return round;
    }
}
