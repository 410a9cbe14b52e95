package id.tanggap.region;

/// The smallest box of latitudes and longitudes around a circle: what an index on positions can answer.
/// Does not wrap at the antimeridian: Indonesia lies between 95 and 141 degrees east.
public record BoundingBox(double south, double north, double west, double east) {

    private static final double LARGEST_LATITUDE = 89;

    public static BoundingBox around(GeoPoint centre, int metres) {
        var latitudes = GeodesicDistance.degrees(metres);
        var furthest = Math.min(LARGEST_LATITUDE, Math.abs(centre.latitude()) + latitudes);
        var longitudes = latitudes / Math.cos(Math.toRadians(furthest));
        return new BoundingBox(
                centre.latitude() - latitudes,
                centre.latitude() + latitudes,
                centre.longitude() - longitudes,
                centre.longitude() + longitudes);
    }
}
