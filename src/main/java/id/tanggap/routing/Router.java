package id.tanggap.routing;

import id.tanggap.balai.Area;
import id.tanggap.balai.Balai;
import id.tanggap.balai.Balais;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Level;
import id.tanggap.region.Point;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Chooses the balai that answers for a place and a category: responsible first, then nearest. Decides; writes nothing.
///
/// Same question, same answer. A place asked for before costs a map look-up, a new one 31 geodesics. Thread-safe.
public final class Router {

    private static final int CANDIDATES = 6;
    private static final double NEAR_TIE = 1.1;
    /// Farther from every kabupaten's centre than any point of Indonesia is.
    private static final double OUTSIDE_M = 400_000;

    private final Balais balais;
    private final Gazetteer gazetteer;
    private final Map<RegionCode, List<Candidate>> ofPlace = new ConcurrentHashMap<>();

    public Router(Balais balais, Gazetteer gazetteer) {
        this.balais = balais;
        this.gazetteer = gazetteer;
    }

    /// What was found out about where.
    private record Where(Region region, Point from, List<Reason> reasons) {}

    public Routing route(Question question) {
        if (question.category().equals("umum.spam")) {
            return held(List.of(), Reason.of("reason.routing.spam"));
        }
        if (question.place().isPresent()) {
            return byPlace(question.place().get(), question.point());
        }
        return question.point()
                .map(this::byPoint)
                .orElseGet(() -> held(List.of(), Reason.of("reason.routing.place-unknown")));
    }

    private Routing byPlace(RegionCode code, Optional<Point> point) {
        var region = nearestKnown(code);
        if (region.isEmpty()) {
            return held(List.of(), Reason.of("reason.routing.code-unknown", code.value()));
        }
        var known = region.get();
        var reasons = known.level() == Level.PROVINSI && point.isEmpty()
                ? List.of(Reason.of("reason.routing.province-only", known.name()))
                : List.<Reason>of();
        return decide(new Where(known, point.orElse(known.centre()), reasons), point.isEmpty());
    }

    /// A kecamatan or desa that the gazetteer lacks still lies in a kabupaten that it knows.
    private Optional<Region> nearestKnown(RegionCode code) {
        for (var value = code.value(); ; value = value.substring(0, value.lastIndexOf('.'))) {
            var region = gazetteer.find(new RegionCode(value));
            if (region.isPresent() || value.indexOf('.') < 0) {
                return region;
            }
        }
    }

    private Routing byPoint(Point point) {
        var nearest = gazetteer.all().stream()
                .filter(region -> region.level() == Level.KABUPATEN || region.level() == Level.KOTA)
                .min(Comparator.comparingDouble(region -> Distance.roughly(point, region.centre())));
        if (nearest.isEmpty() || Distance.metres(point, nearest.get().centre()) > OUTSIDE_M) {
            return held(List.of(), Reason.of("reason.routing.point-outside"));
        }
        var reason = Reason.of("reason.routing.by-point", nearest.get().name());
        return decide(new Where(nearest.get(), point, List.of(reason)), false);
    }

    private Routing decide(Where where, boolean atCentre) {
        var area = balais.areaOf(where.region().code());
        var candidates = atCentre
                ? ofPlace.computeIfAbsent(where.region().code(), code -> candidates(where.from(), area))
                : candidates(where.from(), area);
        if (area.isEmpty()) {
            return held(
                    candidates,
                    Reason.of(
                            "reason.routing.nobody-responsible", where.region().name()));
        }
        var best = candidates.getFirst();
        return new Routing.Assigned(
                best.balai(),
                best.distanceM(),
                candidates,
                reasons(where, area.get(), candidates),
                area.get().provisional());
    }

    private List<Candidate> candidates(Point from, Optional<Area> area) {
        return balais.all().stream()
                .map(balai -> candidate(balai, from, area))
                .sorted(Comparator.comparing(Candidate::responsible)
                        .reversed()
                        .thenComparingLong(Candidate::distanceM)
                        .thenComparing(Candidate::balai))
                .limit(Math.max(CANDIDATES, area.map(a -> a.balai().size() + 1).orElse(0)))
                .toList();
    }

    /// The score falls with distance, and any responsible balai is above any other: 0.5–1 and 0–0.5.
    private static Candidate candidate(Balai balai, Point from, Optional<Area> area) {
        var distance = Distance.metres(from, balai.position());
        var responsible = area.map(a -> a.balai().contains(balai.code())).orElse(false);
        var nearness = 100_000.0 / (100_000.0 + distance);
        var score = Math.round((responsible ? 0.5 + nearness / 2 : nearness / 2) * 1000) / 1000.0;
        return new Candidate(balai.code(), Math.round(distance), responsible, score);
    }

    private List<Reason> reasons(Where where, Area area, List<Candidate> candidates) {
        var reasons = new ArrayList<>(where.reasons());
        var best = candidates.getFirst();
        reasons.add(Reason.of(
                "reason.routing.responsible", name(best), areaName(area), Distance.kilometres(best.distanceM())));
        candidates.stream()
                .skip(1)
                .filter(Candidate::responsible)
                .findFirst()
                .ifPresent(next -> reasons.add(Reason.of(
                        next.distanceM() < best.distanceM() * NEAR_TIE
                                ? "reason.routing.near-tie"
                                : "reason.routing.next",
                        name(next),
                        Distance.kilometres(next.distanceM()))));
        candidates.stream()
                .filter(other -> !other.responsible() && other.distanceM() < best.distanceM())
                .findFirst()
                .ifPresent(other -> reasons.add(Reason.of(
                        "reason.routing.nearer-not-responsible", name(other), Distance.kilometres(other.distanceM()))));
        if (area.provisional()) {
            reasons.add(Reason.of("reason.routing.provisional"));
        }
        return reasons;
    }

    private String name(Candidate candidate) {
        return balais.find(candidate.balai())
                .map(Balai::name)
                .orElse(candidate.balai().value());
    }

    private String areaName(Area area) {
        return gazetteer.find(area.code()).map(Region::name).orElse(area.code().value());
    }

    private Routing held(List<Candidate> candidates, Reason reason) {
        return new Routing.Held(candidates, List.of(reason), balais.provisional());
    }
}
