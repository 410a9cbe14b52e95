package id.tanggap.region.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads polygons of a TopoJSON file with quantized arcs (TopoJSON 1.0, sections 2.1.1 to 2.1.3).
final class Topology {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final JsonNode root;
    private final List<Coordinate[]> arcs = new ArrayList<>();

    /// A feature: its polygons, and one of its properties.
    record Shape(String property, List<Polygon> polygons) {}

    private Topology(JsonNode root) {
        this.root = root;
        root.get("arcs").forEach(arc -> arcs.add(decoded(arc)));
    }

    /// @throws IllegalStateException if the program ships without this file
    static Topology shipped(String name) {
        try (var file = Topology.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Not shipped: " + name);
            }
            return new Topology(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /// Each point of an arc is written as its steps on the grid from the point before.
    private Coordinate[] decoded(JsonNode arc) {
        var scale = root.get("transform").get("scale");
        var translate = root.get("transform").get("translate");
        var points = new Coordinate[arc.size()];
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            points[i] = new Coordinate(
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble());
        }
        return points;
    }

    /// The features of an object, each with the named property.
    List<Shape> shapes(String object, String property) {
        return stream(root.get("objects").get(object).get("geometries"))
                .map(feature ->
                        new Shape(feature.get("properties").get(property).asString(), polygons(feature)))
                .toList();
    }

    private List<Polygon> polygons(JsonNode feature) {
        var isOne = feature.get("type").asString().equals("Polygon");
        var found = new ArrayList<Polygon>();
        for (var rings : isOne
                ? List.of(feature.get("arcs"))
                : stream(feature.get("arcs")).toList()) {
            add(polygon(rings), found);
        }
        return found;
    }

    /// What the grid makes of a narrow isthmus can touch or cross itself.
    private static void add(Geometry polygon, List<Polygon> found) {
        var valid = polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
        for (int i = 0; i < valid.getNumGeometries(); i++) {
            if (valid.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                found.add(part);
            }
        }
    }

    private Polygon polygon(JsonNode rings) {
        @Nullable LinearRing shell = null;
        var holes = new ArrayList<LinearRing>();
        for (var ring : rings) {
            var drawn = ring(ring);
            if (shell == null) {
                shell = drawn;
            } else {
                holes.add(drawn);
            }
        }
        return GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /// A negative number is an arc read backwards: ~n. Each arc begins where the one before ends.
    private LinearRing ring(JsonNode numbers) {
        var points = new ArrayList<Coordinate>();
        for (var number : numbers) {
            var n = number.asInt();
            var arc = arcs.get(n < 0 ? ~n : n);
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
                points.add(arc[n < 0 ? arc.length - 1 - i : i]);
            }
        }
        return GEOMETRIES.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
