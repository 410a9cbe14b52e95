package id.tanggap.resource.person;

import id.tanggap.region.GeoPoint;
import java.util.List;
import java.util.Map;

/// Who lives around a point.
///
/// @param rings in the order in which they were asked for
/// @param points those within the largest ring who could go, on duty or resting
public record PeopleAround(List<PeopleWithin> rings, List<Point> points) {

    public static final PeopleAround NOBODY = new PeopleAround(List.of(), List.of());

    public PeopleAround {
        rings = List.copyOf(rings);
        points = List.copyOf(points);
    }

    /// People who share a home on the map: homes are known to the kecamatan only.
    ///
    /// @param people by kind; kinds without anybody are missing
    public record Point(GeoPoint at, Map<PersonKind, Integer> people) {
        public Point {
            people = Map.copyOf(people);
        }

        public int all() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
