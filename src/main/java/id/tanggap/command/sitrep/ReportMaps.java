package id.tanggap.command.sitrep;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.PastOrders.MoveKind;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.history.PastIncident;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeoShapes;
import id.tanggap.region.outline.AreaOutline;
import id.tanggap.region.outline.Areas;
import id.tanggap.sitrep.IncidentRecords;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/// Draws the map of a situation report: coast and borders, the area and the places of the incident, and the sites that
/// sent something by then. The same records give the same map.
@Component
class ReportMaps {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int CORNERS = 64;
    private static final double LEAST_STEP = 0.4;
    private static final double A_LETTER = 4.6;
    private static final double A_LINE = 10;

    private final Areas areas;
    private final Gazetteer gazetteer;

    ReportMaps(Areas areas, Gazetteer gazetteer) {
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    private record Named(String kind, String name, GeoPoint point) {}

    /// @return empty if nothing of the incident has a place on the earth
    Optional<ReportMap> of(IncidentRecords records) {
        var shapes = records.incident().areas().stream().map(ReportMaps::shape).toList();
        var named = Stream.concat(places(records.incident()), senders(records.orders()))
                .toList();
        var points = new ArrayList<>(named.stream().map(Named::point).toList());
        shapes.forEach(shape ->
                Stream.of(shape.getCoordinates()).forEach(corner -> points.add(new GeoPoint(corner.y, corner.x))));
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var window = MapWindow.around(points);
        return Optional.of(new ReportMap(land(window), area(shapes, window), marks(named, window)));
    }

    private static Polygon shape(IncidentArea area) {
        return switch (area) {
            case IncidentArea.Circle circle -> GeoShapes.circle(circle.centre(), circle.metres(), CORNERS);
            case IncidentArea.Polygon polygon -> GeoShapes.polygon(polygon.ring());
        };
    }

    private Stream<Named> places(PastIncident incident) {
        return incident.places().stream()
                .map(gazetteer::find)
                .flatMap(Optional::stream)
                .map(region -> new Named("place", region.bareName(), region.centre()));
    }

    /// Sites whose goods have left, each once.
    private static Stream<Named> senders(PastOrders orders) {
        var left = orders.moves().stream()
                .filter(move -> move.kind() == MoveKind.SENT)
                .map(PastOrders.Move::order)
                .collect(Collectors.toSet());
        return orders.orders().stream()
                .filter(order -> left.contains(order.code()))
                .map(PastOrders.Order::sender)
                .filter(site -> site.point() != null)
                .distinct()
                .map(site -> new Named("site", site.name(), Objects.requireNonNull(site.point())));
    }

    private Path2D land(MapWindow window) {
        var frame = GEOMETRIES.toGeometry(window.degrees());
        var path = new Path2D.Double();
        areas.outlinesIn(window.degrees()).stream()
                .map(AreaOutline::shape)
                .map(shape -> OverlayNGRobust.overlay(shape, frame, OverlayNG.INTERSECTION))
                .forEach(seen -> add(seen, window, path));
        return path;
    }

    private static Path2D area(List<Polygon> shapes, MapWindow window) {
        var path = new Path2D.Double();
        shapes.forEach(shape -> add(shape, window, path));
        return path;
    }

    private static void add(Geometry shape, MapWindow window, Path2D path) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing().getCoordinates(), window, path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), window, path);
                }
            }
        }
    }

    /// Without steps that nobody could see.
    private static void ring(Coordinate[] corners, MapWindow window, Path2D path) {
        var x = window.x(corners[0].x);
        var y = window.y(corners[0].y);
        path.moveTo(x, y);
        for (var corner : corners) {
            var nextX = window.x(corner.x);
            var nextY = window.y(corner.y);
            if (Math.abs(nextX - x) + Math.abs(nextY - y) >= LEAST_STEP) {
                path.lineTo(nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
        path.closePath();
    }

    private static List<ReportMap.Mark> marks(List<Named> named, MapWindow window) {
        var marks = new ArrayList<ReportMap.Mark>();
        for (var one : named) {
            marks.add(mark(one, window, marks));
        }
        return marks;
    }

    private static ReportMap.Mark mark(Named one, MapWindow window, List<ReportMap.Mark> before) {
        var x = window.x(one.point().longitude());
        var y = window.y(one.point().latitude());
        var left = x + one.name().length() * A_LETTER > ReportMap.WIDTH;
        var mark = new ReportMap.Mark(one.kind(), x, y, one.name(), left);
        return before.stream().anyMatch(other -> covers(mark, other))
                ? new ReportMap.Mark(one.kind(), x, y, "", left)
                : mark;
    }

    private static boolean covers(ReportMap.Mark one, ReportMap.Mark other) {
        return Math.abs(one.y() - other.y()) < A_LINE && from(one) < to(other) && from(other) < to(one);
    }

    private static double from(ReportMap.Mark mark) {
        return mark.left() ? mark.x() - mark.label().length() * A_LETTER : mark.x();
    }

    private static double to(ReportMap.Mark mark) {
        return mark.left() ? mark.x() : mark.x() + mark.label().length() * A_LETTER;
    }
}
