package id.tanggap.hazard.place;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.RegionLevel;
import java.util.List;

/// The known places nearest to a point: seats of kecamatan, and centres of kabupaten and kota.
public final class NearestPlace {

    private final List<Region> places;

    public NearestPlace(Gazetteer gazetteer) {
        places = gazetteer.all().stream()
                .filter(region -> region.level() != RegionLevel.PROVINSI)
                .toList();
    }

    /// @param region the place
    /// @param metres from the point
    public record Found(Region region, double metres) {}

    public Found to(GeoPoint point) {
        var nearest = places.getFirst();
        var least = Double.MAX_VALUE;
        for (var place : places) {
            var away = GeodesicDistance.roughly(point, place.centre());
            if (away < least) {
                least = away;
                nearest = place;
            }
        }
        return new Found(nearest, GeodesicDistance.metres(point, nearest.centre()));
    }
}
