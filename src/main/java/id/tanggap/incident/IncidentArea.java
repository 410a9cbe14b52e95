package id.tanggap.incident;

import id.tanggap.region.GeoPoint;
import java.util.List;

/// A part of the area of an incident. Positions WGS84 degrees.
public sealed interface IncidentArea {

    double METRES_OF_DEGREE = 111_195;

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

        /// On a sphere; good to half a percent, which is less than a place's position is known.
        @Override
        public boolean contains(GeoPoint point) {
            var north = Math.toRadians(point.latitude() - centre.latitude());
            var east = Math.toRadians(point.longitude() - centre.longitude());
            var half = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(centre.latitude()))
                            * Math.cos(Math.toRadians(point.latitude()))
                            * Math.pow(Math.sin(east / 2), 2);
            return Math.toDegrees(2 * Math.asin(Math.sqrt(half))) * METRES_OF_DEGREE <= metres;
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

        /// Even-odd rule: counts how often a line to the east crosses the ring.
        @Override
        public boolean contains(GeoPoint point) {
            var inside = false;
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                var a = ring.get(i);
                var b = ring.get(j);
                if ((a.latitude() > point.latitude()) != (b.latitude() > point.latitude())
                        && point.longitude()
                                < (b.longitude() - a.longitude())
                                                * (point.latitude() - a.latitude())
                                                / (b.latitude() - a.latitude())
                                        + a.longitude()) {
                    inside = !inside;
                }
            }
            return inside;
        }

        @Override
        public GeoPoint centre() {
            return new GeoPoint(
                    ring.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                    ring.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
        }
    }
}
