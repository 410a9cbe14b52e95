package id.tanggap.desk.map;

import id.tanggap.region.outline.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/// Draws coasts and borders as SVG paths: the outlines of `Areas` in the window of a map, simplified to what its size
/// can show and cut a little outside its edge.
@Component
record LandPainter(Areas areas) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /// Half a unit of the map, which is half a pixel or less.
    private static final double TOLERANCE = 0.5;
    /// How far outside the map lines end, so that no line runs along its edge.
    private static final double OUTSIDE = 4;
    /// Islands of fewer map units across are left out.
    private static final double LEAST_SIZE = 0.8;

    PlaceMap.Land paint(MapProjection plane) {
        var own = new StringBuilder();
        var foreign = new StringBuilder();
        for (var outline : areas.outlinesIn(plane.window())) {
            draw(outline.shape(), plane, outline.kabkota().isPresent() ? own : foreign);
        }
        return new PlaceMap.Land(own.toString(), foreign.toString());
    }

    private static void draw(Polygon shape, MapProjection plane, StringBuilder path) {
        draw(shape.getExteriorRing(), plane, path);
        for (int i = 0; i < shape.getNumInteriorRing(); i++) {
            draw(shape.getInteriorRingN(i), plane, path);
        }
    }

    private static void draw(LineString ring, MapProjection plane, StringBuilder path) {
        var points = new Coordinate[ring.getNumPoints()];
        var size = new Envelope();
        for (int i = 0; i < points.length; i++) {
            var at = ring.getCoordinateN(i);
            points[i] = new Coordinate(plane.x(at.x), plane.y(at.y));
            size.expandToInclude(points[i]);
        }
        if (Math.max(size.getWidth(), size.getHeight()) < LEAST_SIZE) {
            return;
        }
        var drawn = cut(simplified(points), plane);
        for (int i = 0; i < drawn.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(said(drawn.get(i).x))
                    .append(' ')
                    .append(said(drawn.get(i).y));
        }
        path.append(drawn.isEmpty() ? "" : "Z");
    }

    private static Coordinate[] simplified(Coordinate[] ring) {
        return DouglasPeuckerSimplifier.simplify(GEOMETRIES.createLineString(ring), TOLERANCE)
                .getCoordinates();
    }

    private static String said(double unit) {
        return String.format(Locale.ROOT, "%.1f", unit);
    }

    /// What of a ring lies within the map, after Sutherland and Hodgman: one side of the map after the other.
    private static List<Coordinate> cut(Coordinate[] ring, MapProjection plane) {
        var cut = List.of(ring).subList(0, ring.length - 1);
        cut = cut(cut, new Side(true, -OUTSIDE, 1));
        cut = cut(cut, new Side(true, plane.width() + OUTSIDE, -1));
        cut = cut(cut, new Side(false, -OUTSIDE, 1));
        return cut(cut, new Side(false, plane.height() + OUTSIDE, -1));
    }

    /// @param upright a limit of x; else of y
    /// @param sign 1 if larger values lie within, -1 if smaller
    private record Side(boolean upright, double limit, int sign) {

        double depth(Coordinate point) {
            return ((upright ? point.x : point.y) - limit) * sign;
        }

        Coordinate crossing(Coordinate from, Coordinate to) {
            var part = depth(from) / (depth(from) - depth(to));
            return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
        }
    }

    private static List<Coordinate> cut(List<Coordinate> ring, Side side) {
        var kept = new ArrayList<Coordinate>();
        for (int i = 0; i < ring.size(); i++) {
            var before = ring.get((i + ring.size() - 1) % ring.size());
            var point = ring.get(i);
            if (side.depth(point) >= 0 != side.depth(before) >= 0) {
                kept.add(side.crossing(before, point));
            }
            if (side.depth(point) >= 0) {
                kept.add(point);
            }
        }
        return kept;
    }
}
