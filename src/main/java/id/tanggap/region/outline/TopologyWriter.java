package id.tanggap.region.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Writes outlines as TopoJSON as pages draw it, with the objects `kabkota` and `neighbours` of the shipped file. Each
/// ring is a line of its own; nothing is shared.
public final class TopologyWriter {

    /// About 250 m, as the shipped file.
    private static final double TOLERANCE = 0.0022;
    private static final Envelope WINDOW = new Envelope(90, 146, -14, 10);
    private static final double GRID = 40_000;

    private final List<List<List<Long>>> arcs = new ArrayList<>();

    private TopologyWriter() {}

    /// All land that these areas know, ready to be written as JSON.
    public static Map<String, Object> written(Areas areas) {
        return new TopologyWriter().topology(areas.outlinesIn(WINDOW));
    }

    private Map<String, Object> topology(List<AreaOutline> outlines) {
        var shapes = CoverageSimplifier.simplify(
                outlines.stream().map(AreaOutline::shape).toArray(Geometry[]::new), TOLERANCE);
        var ours = new ArrayList<Map<String, Object>>();
        var foreign = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i] instanceof Polygon polygon && !polygon.isEmpty()) {
                var code = outlines.get(i).kabkota();
                (code.isPresent() ? ours : foreign)
                        .add(feature(polygon, code.map(Object::toString).orElse("")));
            }
        }
        var transform = Map.of(
                "scale", List.of(WINDOW.getWidth() / GRID, WINDOW.getHeight() / GRID),
                "translate", List.of(WINDOW.getMinX(), WINDOW.getMinY()));
        var topology = new LinkedHashMap<String, Object>();
        topology.put("type", "Topology");
        topology.put("transform", transform);
        topology.put("objects", Map.of("kabkota", collection(ours), "neighbours", collection(foreign)));
        topology.put("arcs", arcs);
        return topology;
    }

    private static Map<String, Object> collection(List<Map<String, Object>> features) {
        return Map.of("type", "GeometryCollection", "geometries", features);
    }

    private Map<String, Object> feature(Polygon polygon, String code) {
        var rings = new ArrayList<List<Integer>>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return Map.of("type", "Polygon", "properties", Map.of("code", code), "arcs", rings);
    }

    private List<Integer> ring(LineString ring) {
        var arc = new ArrayList<List<Long>>();
        long x = 0;
        long y = 0;
        for (var at : ring.getCoordinates()) {
            var nextX = Math.round((at.x - WINDOW.getMinX()) / WINDOW.getWidth() * GRID);
            var nextY = Math.round((at.y - WINDOW.getMinY()) / WINDOW.getHeight() * GRID);
            arc.add(List.of(nextX - x, nextY - y));
            x = nextX;
            y = nextY;
        }
        arcs.add(arc);
        return List.of(arcs.size() - 1);
    }
}
