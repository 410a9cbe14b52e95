package id.tanggap.resource.person;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.Vicinity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

    /// @param metres of the rings
    /// @param groups all who live within the largest of them, and others
    static PeopleAround of(GeoPoint centre, List<Integer> metres, List<PeopleWithin.Group> groups) {
        return new PeopleAround(
                metres.stream()
                        .map(ring -> PeopleWithin.in(new Vicinity(centre, ring), groups))
                        .toList(),
                points(new Vicinity(centre, Collections.max(metres)), groups));
    }

    private static List<Point> points(Vicinity ring, List<PeopleWithin.Group> groups) {
        var byHome = new LinkedHashMap<GeoPoint, Map<PersonKind, Integer>>();
        groups.stream()
                .filter(group -> group.state().isReady() && ring.contains(group.at()))
                .forEach(group -> byHome.computeIfAbsent(group.at(), at -> new EnumMap<>(PersonKind.class))
                        .merge(group.kind(), group.people(), Integer::sum));
        return byHome.entrySet().stream()
                .map(home -> new Point(home.getKey(), home.getValue()))
                .toList();
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
