package id.tanggap.resource.person;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.Vicinity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who lives within a distance of a point.
///
/// @param metres of the ring; counts include those of the smaller rings
public record PeopleWithin(int metres, List<Count> counts) {

    public PeopleWithin {
        counts = List.copyOf(counts);
    }

    /// @param people of this kind with this availability now
    /// @param stale those among them whom nobody confirmed in the last 90 days
    public record Count(PersonKind kind, Availability.State state, int people, int stale) {}

    /// People at a point: homes are known to the kecamatan only, so that many share one.
    record Group(GeoPoint at, PersonKind kind, Availability.State state, int people, int stale) {}

    private record Cell(PersonKind kind, Availability.State state) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            var byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : state.compareTo(other.state);
        }
    }

    /// Those of the groups who live within a ring, by kind and availability.
    static PeopleWithin in(Vicinity ring, List<Group> groups) {
        Map<Cell, Count> counts = new TreeMap<>();
        for (var group : groups) {
            if (ring.contains(group.at())) {
                counts.merge(
                        new Cell(group.kind(), group.state()),
                        new Count(group.kind(), group.state(), group.people(), group.stale()),
                        PeopleWithin::sum);
            }
        }
        return new PeopleWithin(ring.metres(), List.copyOf(counts.values()));
    }

    private static Count sum(Count a, Count b) {
        return new Count(a.kind(), a.state(), a.people() + b.people(), a.stale() + b.stale());
    }

    public int people() {
        return counts.stream().mapToInt(Count::people).sum();
    }

    public int of(PersonKind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(Count::people)
                .sum();
    }
}
