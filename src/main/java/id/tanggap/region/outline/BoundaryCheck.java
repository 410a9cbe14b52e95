package id.tanggap.region.outline;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Looks for faults in outlines: shapes that cross themselves, codes that nobody knows, areas that lie elsewhere, and
/// areas that overlap.
final class BoundaryCheck {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Envelope INDONESIA = new Envelope(93, 142, -12, 7.5);
    /// Far beyond the size of most areas, and near enough to notice a code of another numbering.
    private static final double ELSEWHERE_M = 150_000;
    /// Borders of two files rarely meet exactly.
    private static final double OVERLAP_PART = 0.01;
    private static final double OVERLAP_SQUARE_DEGREES = 1e-5;

    private final Gazetteer gazetteer;
    private final List<BoundaryProblem> problems = new ArrayList<>();

    private BoundaryCheck(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// @return empty if nothing is wrong
    static List<BoundaryProblem> problems(List<Boundary> boundaries, Gazetteer gazetteer) {
        var check = new BoundaryCheck(gazetteer);
        boundaries.forEach(check::shape);
        boundaries.forEach(check::place);
        check.levels(boundaries);
        if (check.problems.isEmpty()) {
            check.overlaps(boundaries);
        }
        return check.problems;
    }

    private void add(Boundary boundary, String text) {
        problems.add(new BoundaryProblem(boundary.feature(), boundary.code() + " " + text));
    }

    private void shape(Boundary boundary) {
        Optional.ofNullable(new IsValidOp(boundary.shape()).getValidationError())
                .ifPresent(error -> add(
                        boundary,
                        "is not valid: " + error.getMessage() + " at " + GeoJsonReader.said(error.getCoordinate())));
    }

    private void place(Boundary boundary) {
        var window = boundary.shape().getEnvelopeInternal();
        if (!INDONESIA.contains(window)) {
            add(
                    boundary,
                    "lies outside Indonesia, at "
                            + GeoJsonReader.said(boundary.shape().getCoordinate()));
            return;
        }
        gazetteer
                .find(boundary.code())
                .ifPresentOrElse(
                        region -> distance(boundary, region.name(), region.centre()),
                        () -> add(
                                boundary, "is a code that no area has; codes of BPS differ from those of Kemendagri"));
    }

    private void distance(Boundary boundary, String name, GeoPoint centre) {
        var point = GEOMETRIES.createPoint(new Coordinate(centre.longitude(), centre.latitude()));
        var ends = DistanceOp.nearestPoints(boundary.shape(), point);
        var metres = GeodesicDistance.metres(new GeoPoint(ends[0].y, ends[0].x), centre);
        if (metres > ELSEWHERE_M) {
            add(
                    boundary,
                    "lies " + Math.round(metres / 1000) + " km from " + name
                            + ", which has this code; codes of BPS differ from those of Kemendagri");
        }
    }

    private void levels(List<Boundary> boundaries) {
        var lengths = boundaries.stream()
                .map(boundary -> boundary.code().value().length())
                .distinct()
                .count();
        if (lengths > 1) {
            problems.add(new BoundaryProblem(0, "mixes levels: give provinces, kabupaten, kecamatan or desa alone"));
        }
    }

    @SuppressWarnings("unchecked")
    private void overlaps(List<Boundary> boundaries) {
        var tree = new STRtree();
        boundaries.forEach(boundary -> tree.insert(boundary.shape().getEnvelopeInternal(), boundary));
        for (var boundary : boundaries) {
            List<Boundary> near = tree.query(boundary.shape().getEnvelopeInternal());
            near.stream()
                    .filter(other -> other.feature() < boundary.feature())
                    .filter(other -> !other.code().equals(boundary.code()))
                    .forEach(other -> overlap(boundary, other));
        }
    }

    private void overlap(Boundary one, Boundary other) {
        if (!one.shape().intersects(other.shape())) {
            return;
        }
        var shared = shared(one.shape(), other.shape());
        var smaller = Math.min(one.shape().getArea(), other.shape().getArea());
        if (shared > OVERLAP_SQUARE_DEGREES && shared > OVERLAP_PART * smaller) {
            var percent = Math.round(100 * shared / smaller);
            add(one, "overlaps " + other.code() + " (feature " + other.feature() + ") by " + percent + "%");
        }
    }

    private static double shared(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }
}
