package id.tanggap.routing;

import static java.util.Comparator.comparingDouble;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.region.outline.Areas;
import id.tanggap.region.outline.OutlineStanding;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the area that a question is about. A named place decides; a point alone belongs to the kabupaten or kota in
/// whose outline it lies (`Areas`), and far from any shore to the one whose centre is nearest.
///
/// `ForeignLand` has outlines of the nearest foreign land. Why the nearest centre alone was not enough: measured on
/// the 1,140 kecamatan with coordinates of their own: the nearest centre is in the right province for 98.1 %, is the
/// right kabupaten for 77.7 %, and the farthest kecamatan (Raas, off Sumenep) lies 171 km from the nearest centre.
final class QuestionLocator {

    private static final int KABUPATEN_CODE = 5;
    private static final double OUTSIDE_M = 200_000;
    /// Of those 1,140 it marks 86, and 16 of the 22 that the nearest centre puts into a wrong province.
    private static final double NEAR_BORDER = 2;

    private final Gazetteer gazetteer;
    private final Areas areas;
    private final List<Region> kabupaten;

    QuestionLocator(Gazetteer gazetteer, Areas areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
        kabupaten = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .toList();
    }

    QuestionLocation locate(RoutingQuestion question) {
        if (question.place().isEmpty()) {
            return question.point()
                    .map(point -> byPoint(point, List.of()))
                    .orElseGet(() -> new QuestionLocation.Unknown(Reason.of("reason.routing.place-unknown")));
        }
        var code = question.place().get();
        var region = known(code);
        if (region.isPresent()) {
            return byPlace(region.get(), question.point());
        }
        return question.point()
                .map(point -> byPoint(point, List.of(Reason.of("reason.routing.code-ignored", code.value()))))
                .orElseGet(() -> new QuestionLocation.Unknown(Reason.of("reason.routing.code-unknown", code.value())));
    }

    /// A kecamatan or desa that the gazetteer lacks still lies in a kabupaten that it knows.
    private Optional<Region> known(RegionCode code) {
        var region = gazetteer.find(code);
        return region.isPresent() || code.value().length() <= KABUPATEN_CODE
                ? region
                : gazetteer.find(new RegionCode(code.value().substring(0, KABUPATEN_CODE)));
    }

    private QuestionLocation byPlace(Region region, Optional<GeoPoint> point) {
        if (point.isPresent()) {
            return isElsewhere(point.get(), region)
                    ? atCentre(region, Reason.of("reason.routing.point-elsewhere", region.name()))
                    : new QuestionLocation.Known(region, point.get(), List.of());
        }
        return region.level() == RegionLevel.PROVINSI
                ? atCentre(region, Reason.of("reason.routing.province-only", region.name()))
                : new QuestionLocation.Known(region, region.centre(), List.of());
    }

    private static QuestionLocation atCentre(Region region, Reason reason) {
        return new QuestionLocation.Known(region, region.centre(), List.of(reason));
    }

    private boolean isElsewhere(GeoPoint point, Region region) {
        return GeodesicDistance.metres(point, region.centre()) > OUTSIDE_M
                && nearest(point, kabupaten)
                        .filter(near ->
                                near.code().province().equals(region.code().province()))
                        .filter(near -> GeodesicDistance.metres(point, near.centre()) <= OUTSIDE_M)
                        .isEmpty();
    }

    private QuestionLocation byPoint(GeoPoint point, List<Reason> before) {
        var found = areas.kabkotaAt(point).flatMap(gazetteer::find).or(() -> offShore(point));
        if (found.isEmpty()) {
            return new QuestionLocation.Unknown(Reason.of("reason.routing.point-outside"));
        }
        var region = found.get();
        var reasons = new ArrayList<>(before);
        reasons.add(Reason.of("reason.routing.by-point", region.name()));
        if (areas.standing() instanceof OutlineStanding.Approximate) {
            acrossTheBorder(point, region)
                    .ifPresent(other -> reasons.add(Reason.of("reason.routing.near-border", other.name())));
        }
        return new QuestionLocation.Known(region, point, reasons);
    }

    private Optional<Region> offShore(GeoPoint point) {
        return nearest(point, kabupaten)
                .filter(near -> GeodesicDistance.metres(point, near.centre()) <= OUTSIDE_M)
                .filter(near -> !ForeignLand.holds(point));
    }

    private Optional<Region> acrossTheBorder(GeoPoint point, Region region) {
        var province = region.code().province();
        var elsewhere = kabupaten.stream()
                .filter(other -> !province.contains(other.code()))
                .toList();
        var limit = NEAR_BORDER * GeodesicDistance.metres(point, region.centre());
        return nearest(point, elsewhere).filter(other -> GeodesicDistance.metres(point, other.centre()) < limit);
    }

    private static Optional<Region> nearest(GeoPoint point, List<Region> regions) {
        return regions.stream().min(comparingDouble(region -> GeodesicDistance.roughly(point, region.centre())));
    }
}
