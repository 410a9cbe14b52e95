package id.tanggap.region.outline;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/// Gives a point to the kabupaten or kota with the nearest seat.
final class NearestPlaces implements Areas {

    static final Areas INSTANCE = new NearestPlaces(Gazetteer.shipped());

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double FARTHEST_M = 100_000;

    private final List<Region> kabkota;

    private NearestPlaces(Gazetteer gazetteer) {
        kabkota = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .toList();
    }

    @Override
    public Optional<RegionCode> kabkotaAt(GeoPoint point) {
        return kabkota.stream()
                .min(Comparator.comparingDouble(region -> GeodesicDistance.roughly(point, region.centre())))
                .filter(region -> GeodesicDistance.metres(point, region.centre()) <= FARTHEST_M)
                .map(Region::code);
    }

    @Override
    public SortedSet<RegionCode> placesWithin(Geometry area) {
        var valid = area.isValid() ? area : GeometryFixer.fix(area);
        var found = new TreeSet<RegionCode>();
        for (var region : kabkota) {
            var centre = region.centre();
            var point = GEOMETRIES.createPoint(new Coordinate(centre.longitude(), centre.latitude()));
            if (valid.intersects(point)) {
                found.add(region.code());
            }
        }
        return found;
    }

    @Override
    public OutlineStanding standing() {
        return new OutlineStanding.Approximate();
    }
}
