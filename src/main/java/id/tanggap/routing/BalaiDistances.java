package id.tanggap.routing;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How far each open balai is from a place. Distances from the centres of areas are kept until a balai changes.
final class BalaiDistances {

    private final BalaiDirectory balais;
    private final Map<RegionCode, Known> ofPlace = new ConcurrentHashMap<>();

    BalaiDistances(BalaiDirectory balais) {
        this.balais = balais;
    }

    record Distance(Balai balai, double metres) {}

    /// @param of the list that was measured: the directory has another one after a change
    private record Known(List<Balai> of, List<Distance> distances) {}

    List<Distance> from(QuestionLocation.Known where) {
        var all = balais.all();
        if (!where.atCentre()) {
            return measured(where.from(), all);
        }
        return ofPlace.compute(
                        where.region().code(),
                        (code, known) -> known != null && isSame(known.of(), all)
                                ? known
                                : new Known(all, measured(where.from(), all)))
                .distances();
    }

    @SuppressWarnings("ReferenceEquality") // the directory keeps one list as long as nothing changes
    private static boolean isSame(List<Balai> known, List<Balai> all) {
        return known == all;
    }

    private static List<Distance> measured(GeoPoint from, List<Balai> all) {
        return all.stream()
                .filter(Balai::open)
                .map(balai -> new Distance(balai, GeodesicDistance.metres(from, balai.position())))
                .toList();
    }
}
