package id.tanggap.hazard.cap.message;

import id.tanggap.region.GeoPoint;
import java.util.List;

/// A closed line around an area.
///
/// @param points four at least, the last the same as the first, if the message keeps to the standard
public record CapPolygon(List<GeoPoint> points) {

    public CapPolygon {
        points = List.copyOf(points);
    }

    public boolean isClosed() {
        return !points.isEmpty() && points.getFirst().equals(points.getLast());
    }
}
