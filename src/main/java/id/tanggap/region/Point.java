package id.tanggap.region;

/// A place on the earth, WGS84 degrees.
public record Point(double latitude, double longitude) {

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a WGS84 point: " + latitude + ", " + longitude);
        }
    }
}
