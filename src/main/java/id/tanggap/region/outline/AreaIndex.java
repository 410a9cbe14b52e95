package id.tanggap.region.outline;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/// Polygons in an R-tree. A point costs a walk down the tree and two or three binary searches over sides. Immutable;
/// safe for many threads.
final class AreaIndex implements Areas {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double OFF_SHORE_M = 20_000;
    /// Wider than `OFF_SHORE_M` anywhere in the country.
    private static final double OFF_SHORE_DEGREES = 0.19;

    /// @param number in the order of the list: where polygons overlap, the first decides
    /// @param locator indexes its sides when it is first asked
    private record Entry(int number, AreaOutline outline, PointOnGeometryLocator locator) {}

    private final STRtree tree = new STRtree();
    private final OutlineStanding standing;

    AreaIndex(List<AreaOutline> outlines, OutlineStanding standing) {
        this.standing = standing;
        for (int i = 0; i < outlines.size(); i++) {
            var outline = outlines.get(i);
            tree.insert(
                    outline.shape().getEnvelopeInternal(),
                    new Entry(i, outline, new IndexedPointInAreaLocator(outline.shape())));
        }
        tree.build();
    }

    @Override
    public Optional<RegionCode> kabkotaAt(GeoPoint point) {
        var at = new Coordinate(point.longitude(), point.latitude());
        return entries(new Envelope(at)).stream()
                .filter(entry -> entry.locator().locate(at) != Location.EXTERIOR)
                .min(Comparator.comparingInt(Entry::number))
                .map(Entry::outline)
                .or(() -> nearest(at))
                .flatMap(AreaOutline::kabkota);
    }

    private Optional<AreaOutline> nearest(Coordinate at) {
        var around = new Envelope(at);
        around.expandBy(OFF_SHORE_DEGREES);
        var point = GEOMETRIES.createPoint(at);
        return entries(around).stream()
                .map(Entry::outline)
                .map(outline -> new Near(outline, metres(point, outline.shape())))
                .min(Comparator.comparingDouble(Near::metres))
                .filter(near -> near.metres() <= OFF_SHORE_M)
                .map(Near::outline);
    }

    private record Near(AreaOutline outline, double metres) {}

    /// Nearest by degrees, measured on the ellipsoid: near the equator a degree is as long to the north as to the
    /// east.
    private static double metres(Geometry point, Geometry shape) {
        var ends = DistanceOp.nearestPoints(point, shape);
        return GeodesicDistance.metres(position(ends[0]), position(ends[1]));
    }

    private static GeoPoint position(Coordinate at) {
        return new GeoPoint(at.y, at.x);
    }

    @Override
    public SortedSet<RegionCode> placesWithin(Geometry area) {
        var prepared = PreparedGeometryFactory.prepare(area.isValid() ? area : GeometryFixer.fix(area));
        var found = new TreeSet<RegionCode>();
        for (var entry : entries(area.getEnvelopeInternal())) {
            entry.outline()
                    .kabkota()
                    .filter(code -> !found.contains(code))
                    .filter(code -> prepared.intersects(entry.outline().shape()))
                    .ifPresent(found::add);
        }
        return found;
    }

    @Override
    public List<AreaOutline> outlinesIn(Envelope window) {
        return entries(window).stream().map(Entry::outline).toList();
    }

    @Override
    public OutlineStanding standing() {
        return standing;
    }

    @SuppressWarnings("unchecked")
    private List<Entry> entries(Envelope window) {
        return tree.query(window);
    }
}
