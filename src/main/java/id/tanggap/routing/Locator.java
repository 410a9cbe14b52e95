package id.tanggap.routing;

import static java.util.Comparator.comparingDouble;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.Level;
import id.tanggap.region.Point;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the area that a question is about. A named place decides; a point alone belongs to the kabupaten or kota whose
/// centre is nearest.
///
/// The gazetteer knows centres and no borders; `Abroad` has outlines of the nearest foreign land. Measured on the 1,140
/// kecamatan with coordinates of their own: the nearest centre is in the right province for 98.1 %, is the right
/// kabupaten for 77.7 %, and the farthest kecamatan (Raas, off Sumenep) lies 171 km from the nearest centre.
final class Locator {

    private static final int KABUPATEN_CODE = 5;
    private static final double OUTSIDE_M = 200_000;
    /// Of those 1,140 it marks 86, and 16 of the 22 that the nearest centre puts into a wrong province.
    private static final double NEAR_BORDER = 2;

    private final Gazetteer gazetteer;
    private final List<Region> kabupaten;

    Locator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        kabupaten = gazetteer.all().stream()
                .filter(region -> region.level() == Level.KABUPATEN || region.level() == Level.KOTA)
                .toList();
    }

    Location locate(Question question) {
        if (question.place().isEmpty()) {
            return question.point()
                    .map(point -> byPoint(point, List.of()))
                    .orElseGet(() -> new Location.Unknown(Reason.of("reason.routing.place-unknown")));
        }
        var code = question.place().get();
        var region = known(code);
        if (region.isPresent()) {
            return byPlace(region.get(), question.point());
        }
        return question.point()
                .map(point -> byPoint(point, List.of(Reason.of("reason.routing.code-ignored", code.value()))))
                .orElseGet(() -> new Location.Unknown(Reason.of("reason.routing.code-unknown", code.value())));
    }

    /// A kecamatan or desa that the gazetteer lacks still lies in a kabupaten that it knows.
    private Optional<Region> known(RegionCode code) {
        var region = gazetteer.find(code);
        return region.isPresent() || code.value().length() <= KABUPATEN_CODE
                ? region
                : gazetteer.find(new RegionCode(code.value().substring(0, KABUPATEN_CODE)));
    }

    private Location byPlace(Region region, Optional<Point> point) {
        if (point.isPresent()) {
            return isElsewhere(point.get(), region)
                    ? atCentre(region, Reason.of("reason.routing.point-elsewhere", region.name()))
                    : new Location.Known(region, point.get(), List.of());
        }
        return region.level() == Level.PROVINSI
                ? atCentre(region, Reason.of("reason.routing.province-only", region.name()))
                : new Location.Known(region, region.centre(), List.of());
    }

    private static Location atCentre(Region region, Reason reason) {
        return new Location.Known(region, region.centre(), List.of(reason));
    }

    private boolean isElsewhere(Point point, Region region) {
        return Distance.metres(point, region.centre()) > OUTSIDE_M
                && nearest(point, kabupaten)
                        .filter(near ->
                                near.code().province().equals(region.code().province()))
                        .filter(near -> Distance.metres(point, near.centre()) <= OUTSIDE_M)
                        .isEmpty();
    }

    private Location byPoint(Point point, List<Reason> before) {
        var nearest = nearest(point, kabupaten);
        if (nearest.isEmpty() || Distance.metres(point, nearest.get().centre()) > OUTSIDE_M || Abroad.holds(point)) {
            return new Location.Unknown(Reason.of("reason.routing.point-outside"));
        }
        var region = nearest.get();
        var reasons = new ArrayList<>(before);
        reasons.add(Reason.of("reason.routing.by-point", region.name()));
        acrossTheBorder(point, region)
                .ifPresent(other -> reasons.add(Reason.of("reason.routing.near-border", other.name())));
        return new Location.Known(region, point, reasons);
    }

    private Optional<Region> acrossTheBorder(Point point, Region region) {
        var province = region.code().province();
        var elsewhere = kabupaten.stream()
                .filter(other -> !province.contains(other.code()))
                .toList();
        var limit = NEAR_BORDER * Distance.metres(point, region.centre());
        return nearest(point, elsewhere).filter(other -> Distance.metres(point, other.centre()) < limit);
    }

    private static Optional<Region> nearest(Point point, List<Region> regions) {
        return regions.stream().min(comparingDouble(region -> Distance.roughly(point, region.centre())));
    }
}
