package id.tanggap.resource.person;

import id.tanggap.region.BoundingBox;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Vicinity;
import id.tanggap.resource.Confirmation;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// The people on the rosters: find, list, count them. Numbers are in what is returned: whoever shows them asks
/// `ResourcePolicy.seesNumbers` and opens them through `NumberOpenings`.
@Service("roster")
public class People {

    /// A state that has ended is rest.
    private static final String STATE = """
            case when p.availability_until < :now then 'resting' else p.availability end""";

    private static final String STALE = "(p.confirmed_at is null or p.confirmed_at < :stale)";

    private static final String WHERE = """
            p.left_at is null and p.exercise_id is not distinct from :exercise::bigint
              and (:words = '' or lower(p.name) like :pattern or p.employee_number = upper(:words))
              and (:kind::text is null or p.kind = :kind)
              and (:state::text is null or %s = :state)
              and (:balai::text is null or p.balai = :balai)
              and (:region = '' or p.kabkota = :region or p.kabkota like :region || '.%%')
              and (not :onlyStale or %s)
              and (not :ready or %s in ('on-duty', 'resting'))
            """.formatted(STATE, STALE, STATE);

    private static final String IN_BOX = """
            and p.latitude between :south and :north and p.longitude between :west and :east
            """;

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Clock clock;

    public People(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new PersonRows(json);
        this.clock = clock;
    }

    /// Those who have left too.
    public Optional<Person> find(long id) {
        return jdbc.sql(PersonRows.SELECT + "where p.id = :id")
                .param("id", id)
                .query(rows)
                .optional();
    }

    /// Where a list goes on: after the person of this name and id.
    ///
    /// @param name for a list of a vicinity, the metres
    public record Key(String name, long id) {
        public static final Key START = new Key("", 0);
    }

    /// Where a list goes on after this person.
    public static Key after(PeopleFilter filter, Person last) {
        var vicinity = filter.vicinity();
        var about = last.about();
        return new Key(
                vicinity == null
                        ? about.name()
                        : Integer.toString(vicinity.metresTo(about.home().point())),
                last.id());
    }

    /// By name, one statement; those of a vicinity nearest first, two statements.
    public List<Person> list(PeopleFilter filter, Key after, int limit) {
        var vicinity = filter.vicinity();
        return vicinity == null
                ? byName(filter, after, limit)
                : byIds(nearest(filter, vicinity, after).stream()
                        .limit(limit)
                        .map(Distant::id)
                        .toList());
    }

    private record Distant(int metres, long id) implements Comparable<Distant> {
        private static final Comparator<Distant> NEAREST =
                Comparator.comparingInt(Distant::metres).thenComparingLong(Distant::id);

        static Distant of(Key key) {
            return key.name().matches("\\d{1,8}")
                    ? new Distant(Integer.parseInt(key.name()), key.id())
                    : new Distant(-1, 0);
        }

        @Override
        public int compareTo(Distant other) {
            return NEAREST.compare(this, other);
        }
    }

    private List<Distant> nearest(PeopleFilter filter, Vicinity vicinity, Key after) {
        var start = Distant.of(after);
        return boxed(
                        "select p.id, p.latitude, p.longitude from person p where " + WHERE + IN_BOX,
                        filter,
                        vicinity.box())
                .query((row, n) -> Map.entry(row.getLong(1), new GeoPoint(row.getDouble(2), row.getDouble(3))))
                .list()
                .stream()
                .filter(one -> vicinity.contains(one.getValue()))
                .map(one -> new Distant(vicinity.metresTo(one.getValue()), one.getKey()))
                .filter(one -> one.compareTo(start) > 0)
                .sorted()
                .toList();
    }

    /// In the order of the ids.
    private List<Person> byIds(List<Long> ids) {
        var found = ids.isEmpty()
                ? Map.<Long, Person>of()
                : jdbc.sql(PersonRows.SELECT + "where p.id in (:ids)").param("ids", ids).query(rows).list().stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private List<Person> byName(PeopleFilter filter, Key after, int limit) {
        return filtered(
                        PersonRows.SELECT + "where " + WHERE
                                + "and (p.name, p.id) > (:name, :id) order by p.name, p.id limit :limit",
                        filter)
                .param("name", after.name())
                .param("id", after.id())
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /// How many people a filter finds, by kind and availability now. One statement.
    public List<PeopleWithin.Count> counts(PeopleFilter filter) {
        var vicinity = filter.vicinity();
        return vicinity == null
                ? everywhere(filter)
                : PeopleWithin.in(vicinity, groups(filter, vicinity.box(), null))
                        .counts();
    }

    private List<PeopleWithin.Count> everywhere(PeopleFilter filter) {
        return filtered("""
                        select p.kind, %s as state, count(*) as people, count(*) filter (where %s) as stale
                        from person p
                        where %s
                        group by 1, 2
                        order by 1, 2
                        """.formatted(STATE, STALE, WHERE), filter)
                .query((row, n) -> new PeopleWithin.Count(
                        PersonKind.of(row.getString(1)),
                        Availability.State.of(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PeopleFilter filter) {
        var state = filter.state();
        var balai = filter.balai();
        return timed(sql)
                .param("words", filter.words())
                .param("pattern", "%" + escaped(filter.words().toLowerCase(java.util.Locale.ROOT)) + "%")
                .param("kind", filter.kindCode().orElse(null), Types.VARCHAR)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("balai", balai == null ? null : balai.value(), Types.VARCHAR)
                .param("region", filter.region())
                .param("onlyStale", filter.stale())
                .param("ready", filter.ready())
                .param("exercise", null, Types.BIGINT);
    }

    private JdbcClient.StatementSpec boxed(String sql, PeopleFilter filter, BoundingBox box) {
        return filtered(sql, filter)
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east());
    }

    private JdbcClient.StatementSpec timed(String sql) {
        var now = clock.instant();
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(Confirmation.GOOD_FOR)));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// Who lives within each of the rings around a point, by kind and availability now, and where those are who could
    /// go. One statement, by the index on positions; a ring counts whoever lives in the smaller ones too.
    ///
    /// @param metres of the rings, in any order; the answers are in the same order
    /// @param exercise has people of its own; null for the real ones
    public PeopleAround around(GeoPoint centre, List<Integer> metres, @Nullable Long exercise) {
        if (metres.isEmpty()) {
            return PeopleAround.NOBODY;
        }
        var reach = Collections.max(metres);
        var groups = groups(PeopleFilter.ALL, BoundingBox.around(centre, reach), exercise);
        return PeopleAround.of(centre, metres, groups);
    }

    private List<PeopleWithin.Group> groups(PeopleFilter filter, BoundingBox box, @Nullable Long exercise) {
        return boxed("""
                        select p.latitude, p.longitude, p.kind, %s as state, count(*) as people,
                               count(*) filter (where %s) as stale
                        from person p
                        where %s %s
                        group by 1, 2, 3, 4
                        """.formatted(STATE, STALE, WHERE, IN_BOX), filter, box)
                .param("exercise", exercise, Types.BIGINT)
                .query((row, n) -> new PeopleWithin.Group(
                        new GeoPoint(row.getDouble(1), row.getDouble(2)),
                        PersonKind.of(row.getString(3)),
                        Availability.State.of(row.getString(4)),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }

    /// The person with this number; empty if it is on no roster.
    public Optional<Person> byPhone(@Nullable String phone) {
        return phone == null
                ? Optional.empty()
                : jdbc.sql(PersonRows.SELECT + "where p.phone = :phone and p.left_at is null")
                        .param("phone", phone)
                        .query(rows)
                        .optional();
    }

    /// How many people of each balai's roster could go, on duty or resting. One statement.
    public Map<String, Integer> readyByBalai() {
        Map<String, Integer> found = new HashMap<>();
        timed("""
                select p.balai, count(*) as people
                from person p
                where p.balai is not null and p.left_at is null and %s in ('on-duty', 'resting')
                group by 1
                """.formatted(STATE)).query(row -> {
            found.put(row.getString(1), row.getInt(2));
        });
        return found;
    }

    /// Who has their base at some sites and could go, on duty or resting, by site and kind. One statement.
    public Map<Long, Map<PersonKind, Integer>> readyAt(Collection<Long> siteIds) {
        Map<Long, Map<PersonKind, Integer>> found = new HashMap<>();
        if (!siteIds.isEmpty()) {
            timed("""
                    select p.base_site, p.kind, count(*) as people
                    from person p
                    where p.base_site = any(:sites) and p.left_at is null and %s in ('on-duty', 'resting')
                      and :stale::timestamptz is not null
                    group by 1, 2
                    """.formatted(STATE))
                    .param("sites", siteIds.toArray(Long[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), site -> new EnumMap<>(PersonKind.class))
                                .put(PersonKind.of(row.getString(2)), row.getInt(3));
                    });
        }
        return found;
    }
}
