package id.tanggap.hazard.quake;

import id.tanggap.region.GeodesicDistance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds which reports describe the same quake. The lists have no id of an event: reports belong together if their
/// times differ by at most 30 seconds and their epicentres by at most 100 km.
///
/// The index of the US Geological Survey joins reports of different networks within 16 seconds and 100 km. The
/// agency's first solution is automatic, minutes after the quake, and its time moves with the depth; so it gets twice
/// as long. Two quakes so close to each other cannot be told apart by listeners or by lists: the second drowns in the
/// first. Reports that are joined only by a third one between them belong together too; so the order of reading does
/// not matter.
public final class QuakeMatcher {

    /// Largest difference of two times.
    public static final Duration TIME = Duration.ofSeconds(30);

    /// Largest distance of two epicentres.
    public static final double METRES = 100_000;

    private QuakeMatcher() {}

    public static boolean isSame(QuakeFigures a, QuakeFigures b) {
        return Duration.between(a.time(), b.time()).abs().compareTo(TIME) <= 0
                && GeodesicDistance.metres(a.epicentre(), b.epicentre()) <= METRES;
    }

    /// @param reports in the order in which they were read
    /// @return the quakes, earliest first
    public static List<Quake> quakes(List<QuakeReport> reports) {
        return groups(reports).stream()
                .map(Quake::of)
                .sorted(Comparator.comparing((Quake quake) -> quake.figures().time())
                        .thenComparing(quake -> quake.figures().epicentre().latitude())
                        .thenComparing(quake -> quake.figures().epicentre().longitude()))
                .toList();
    }

    private static List<List<QuakeReport>> groups(List<QuakeReport> reports) {
        var leader = IntStream.range(0, reports.size()).toArray();
        var byTime = IntStream.range(0, reports.size())
                .boxed()
                .sorted(Comparator.comparing(i -> reports.get(i).figures().time()))
                .toList();
        for (int i = 0; i < byTime.size(); i++) {
            var first = reports.get(byTime.get(i)).figures();
            for (int j = i + 1; j < byTime.size(); j++) {
                var second = reports.get(byTime.get(j)).figures();
                if (Duration.between(first.time(), second.time()).compareTo(TIME) > 0) {
                    break;
                }
                if (isSame(first, second)) {
                    join(leader, byTime.get(i), byTime.get(j));
                }
            }
        }
        var groups = new TreeMap<Integer, List<QuakeReport>>();
        for (int i = 0; i < reports.size(); i++) {
            groups.computeIfAbsent(leader(leader, i), first -> new ArrayList<>())
                    .add(reports.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static void join(int[] leader, int a, int b) {
        var first = leader(leader, a);
        var second = leader(leader, b);
        leader[Math.max(first, second)] = Math.min(first, second);
    }

    private static int leader(int[] leader, int member) {
        var at = member;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
