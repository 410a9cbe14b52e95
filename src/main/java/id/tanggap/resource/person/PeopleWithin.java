package id.tanggap.resource.person;

import java.util.List;

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
