package id.tanggap.region;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/// Distances on the WGS84 ellipsoid.
public final class GeodesicDistance {

    private static final long METRES_A_KILOMETRE = 1000;

    /// The shortest degree of latitude, at the equator.
    private static final double METRES_A_DEGREE = 110_574;

    private GeodesicDistance() {}

    /// Exact, in metres.
    public static double metres(GeoPoint a, GeoPoint b) {
        return Geodesic.WGS84.Inverse(a.latitude(), a.longitude(), b.latitude(), b.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }

    /// How many degrees of latitude these metres are, and of longitude at the equator; never too few.
    public static double degrees(double metres) {
        return metres / METRES_A_DEGREE;
    }

    /// Only for comparing: the square of the way on a flat map near the equator, in square degrees.
    public static double roughly(GeoPoint a, GeoPoint b) {
        var north = a.latitude() - b.latitude();
        var east = (a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return north * north + east * east;
    }

    /// As people say it: whole kilometres, at least one.
    public static String kilometres(long metres) {
        return Long.toString(Math.max(1, Math.round((double) metres / METRES_A_KILOMETRE)));
    }
}
