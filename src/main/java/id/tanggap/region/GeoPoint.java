package id.tanggap.region;

/// A place on the earth, WGS84 degrees.
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a WGS84 point: " + latitude + ", " + longitude);
        }
    }
}
