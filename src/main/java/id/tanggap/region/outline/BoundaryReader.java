package id.tanggap.region.outline;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Reads official outlines of any level and makes of them those of kabupaten and kota: kecamatan and desa are joined,
/// a province is parted by the approximate cells within it.
public final class BoundaryReader {

    /// About 50 m: finer than the borders of most sources.
    private static final double TOLERANCE = 0.0005;
    private static final int KABKOTA_CODE = 5;

    private final Gazetteer gazetteer;

    public BoundaryReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Never throws because of what the file says.
    ///
    /// @param file GeoJSON (RFC 7946), a FeatureCollection of polygons
    /// @param codeProperty the property that holds a feature's Kemendagri code
    public BoundaryImport read(InputStream file, String codeProperty) {
        var read = BoundaryFile.read(file, codeProperty);
        var problems = new ArrayList<>(read.problems());
        problems.addAll(BoundaryCheck.problems(read.boundaries(), gazetteer));
        if (!problems.isEmpty()) {
            return new BoundaryImport.Refused(problems);
        }
        return new BoundaryImport.Accepted(kabkota(simplified(read.boundaries())));
    }

    /// All at once, so that neighbours keep one border between them.
    private static List<Boundary> simplified(List<Boundary> boundaries) {
        var shapes = CoverageSimplifier.simplify(
                boundaries.stream().map(Boundary::shape).toArray(Geometry[]::new), TOLERANCE);
        var simplified = new ArrayList<Boundary>();
        for (int i = 0; i < shapes.length; i++) {
            var before = boundaries.get(i);
            var shape = shapes[i].isEmpty() ? before.shape() : shapes[i];
            simplified.add(new Boundary(before.feature(), before.code(), valid(shape)));
        }
        return simplified;
    }

    private static List<Boundary> kabkota(List<Boundary> boundaries) {
        var isOfProvinces = boundaries.getFirst().code().value().length() < KABKOTA_CODE;
        return isOfProvinces
                ? boundaries.stream()
                        .flatMap(province -> parted(province).stream())
                        .toList()
                : joined(boundaries);
    }

    private static List<Boundary> joined(List<Boundary> boundaries) {
        var parts = boundaries.stream()
                .collect(Collectors.groupingBy(
                        boundary -> new RegionCode(boundary.code().value().substring(0, KABKOTA_CODE)),
                        TreeMap::new,
                        Collectors.mapping(Boundary::shape, Collectors.toList())));
        return parts.entrySet().stream()
                .map(entry -> new Boundary(0, entry.getKey(), union(entry.getValue())))
                .toList();
    }

    /// Each cell of the province cut by its outline; land that no cell of the province covers goes to the nearest.
    private static List<Boundary> parted(Boundary province) {
        var cells = ShippedAreas.INDEX.outlinesIn(province.shape().getEnvelopeInternal()).stream()
                .filter(outline ->
                        outline.kabkota().filter(province.code()::contains).isPresent())
                .collect(Collectors.groupingBy(
                        outline -> outline.kabkota().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(outline -> (Geometry) outline.shape(), Collectors.toList())));
        var parts = new TreeMap<RegionCode, List<Geometry>>();
        cells.forEach((code, shapes) -> parts.computeIfAbsent(code, any -> new ArrayList<>())
                .add(overlay(union(shapes), province.shape(), OverlayNG.INTERSECTION)));
        var covered = union(parts.values().stream().flatMap(List::stream).toList());
        for (var rest : polygons(overlay(province.shape(), covered, OverlayNG.DIFFERENCE))) {
            parts.entrySet().stream()
                    .min(Comparator.comparingDouble(
                            entry -> entry.getValue().getFirst().distance(rest)))
                    .ifPresent(entry -> entry.getValue().add(rest));
        }
        return parts.entrySet().stream()
                .map(entry -> new Boundary(0, entry.getKey(), union(entry.getValue())))
                .filter(boundary -> !boundary.shape().isEmpty())
                .toList();
    }

    private static Geometry union(List<Geometry> shapes) {
        return shapes.isEmpty() ? ShippedAreas.NOTHING : OverlayNGRobust.union(shapes);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    @SuppressWarnings("unchecked")
    private static List<Geometry> polygons(Geometry shape) {
        return PolygonExtracter.getPolygons(shape);
    }

    private static Geometry valid(Geometry shape) {
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }
}
