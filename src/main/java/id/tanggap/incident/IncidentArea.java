package id.tanggap.incident;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeoShapes;
import id.tanggap.region.GeodesicDistance;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;

/// A part of the area of an incident. Positions WGS84 degrees.
public sealed interface IncidentArea {

    boolean contains(GeoPoint point);

    GeoPoint centre();

    /// Everything within a distance of a point.
    ///
    /// @param metres 1 to 1,000,000
    record Circle(GeoPoint centre, int metres) implements IncidentArea {

        private static final int MOST = 1_000_000;

        public Circle {
            if (metres < 1 || metres > MOST) {
                throw new IllegalArgumentException("A circle has a radius of 1 m to 1,000 km, not " + metres);
            }
        }

        @Override
        public boolean contains(GeoPoint point) {
            return GeodesicDistance.metres(centre, point) <= metres;
        }
    }

    /// Everything inside a ring of points; the last is joined to the first.
    record Polygon(List<GeoPoint> ring) implements IncidentArea {

        private static final int MOST = 5_000;

        public Polygon {
            ring = List.copyOf(ring);
            if (ring.size() < 3 || ring.size() > MOST) {
                throw new IllegalArgumentException("A polygon has 3 to 5,000 points, not " + ring.size());
            }
        }

        /// The edge belongs to it.
        @Override
        public boolean contains(GeoPoint point) {
            return PointLocation.isInRing(GeoShapes.coordinate(point), GeoShapes.closed(ring));
        }

        @Override
        public GeoPoint centre() {
            return new GeoPoint(
                    ring.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                    ring.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
        }
    }
}
