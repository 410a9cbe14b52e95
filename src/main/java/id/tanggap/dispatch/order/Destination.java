package id.tanggap.dispatch.order;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import org.jspecify.annotations.Nullable;

/// Where an order goes.
///
/// @param name of the post, the village or the store, 1 to 200 characters
/// @param point null if nobody knows it exactly
/// @param siteId the store that waits; null for a place that is none
public record Destination(
        RegionCode region,
        String name,
        @Nullable GeoPoint point,
        @Nullable Long siteId) {

    private static final int LONGEST_NAME = 200;

    public Destination {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A destination has a name of at most 200 characters");
        }
    }

    public static Destination place(RegionCode region, String name) {
        return new Destination(region, name, null, null);
    }
}
