package id.tanggap.region;

/// A circle on the ground that a list is narrowed to.
///
/// @param metres the radius, 0 to 10,000,000
public record Vicinity(GeoPoint centre, int metres) {

    private static final int FURTHEST_METRES = 10_000_000;

    public Vicinity {
        if (metres < 0 || metres > FURTHEST_METRES) {
            throw new IllegalArgumentException("A distance is 0 to 10,000,000 metres, not " + metres);
        }
    }

    public BoundingBox box() {
        return BoundingBox.around(centre, metres);
    }

    public boolean contains(GeoPoint point) {
        return GeodesicDistance.metres(centre, point) <= metres;
    }

    /// From the centre, as the crow flies on the WGS84 ellipsoid.
    public int metresTo(GeoPoint point) {
        return (int) Math.round(GeodesicDistance.metres(centre, point));
    }
}
