package id.tanggap.desk.facts;

import id.tanggap.region.Point;

/// A flat piece of the earth, in kilometres east and south of its middle, and its scale on a sheet of paper. True
/// enough for a map of one island: at 500 km it is off by less than the width of a dot.
///
/// @param middle shown at the centre of the sheet
/// @param perKm units of the sheet that a kilometre takes
record Plane(Point middle, double perKm, int width, int height) {

    private static final double KM_A_DEGREE_NORTH = 110.57;
    private static final double KM_A_DEGREE_EAST = 111.32;

    /// The piece around two points, with room at the edges and never closer than `least` kilometres from the middle.
    static Plane around(Point one, Point other, double least, int width, int height, int margin) {
        var middle = new Point((one.latitude() + other.latitude()) / 2, (one.longitude() + other.longitude()) / 2);
        var unscaled = new Plane(middle, 1, 0, 0);
        var across = Math.max(least, Math.abs(unscaled.x(one)));
        var up = Math.max(least * height / width, Math.abs(unscaled.y(one)));
        var scale = Math.min((width / 2.0 - margin) / across, (height / 2.0 - margin) / up);
        return new Plane(middle, scale, width, height);
    }

    double x(Point point) {
        return width / 2.0
                + (point.longitude() - middle.longitude())
                        * KM_A_DEGREE_EAST
                        * Math.cos(Math.toRadians(middle.latitude()))
                        * perKm;
    }

    double y(Point point) {
        return height / 2.0 - (point.latitude() - middle.latitude()) * KM_A_DEGREE_NORTH * perKm;
    }

    boolean shows(Point point) {
        return x(point) >= 0 && x(point) <= width && y(point) >= 0 && y(point) <= height;
    }

    /// The longest round number of kilometres that fits into so many units.
    int roundKilometres(double units) {
        var most = units / perKm;
        var round = 1;
        for (var next : new int[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000}) {
            round = next <= most ? next : round;
        }
        return round;
    }
}
