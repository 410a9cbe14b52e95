package id.tanggap.resource.site;

import id.tanggap.region.BoundingBox;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Vicinity;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sites of the ministry: find them by code, by id, or around a point. Safe for many threads.
public class Sites {

    private static final int FURTHEST_METRES = 10_000_000;

    private final JdbcClient jdbc;

    public Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Closed ones too.
    public Optional<Site> find(SiteCode code) {
        return jdbc.sql(SiteRows.SELECT + "where s.code = :code")
                .param("code", code.value())
                .query(SiteRows::map)
                .optional();
    }

    /// Closed ones too.
    public Optional<Site> find(long id) {
        return jdbc.sql(SiteRows.SELECT + "where s.id = :id")
                .param("id", id)
                .query(SiteRows::map)
                .optional();
    }

    /// By id, closed ones too; ids that do not exist are left out. One statement.
    public Map<Long, Site> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SiteRows.SELECT + "where s.id in (:ids)")
                        .param("ids", ids)
                        .query(SiteRows::map)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /// Every site in use, by code. There are some 800.
    public List<Site> open() {
        return jdbc.sql(SiteRows.SELECT + "where s.closed_at is null and s.exercise_id is null order by s.code")
                .query(SiteRows::map)
                .list();
    }

    /// The sites in use at most `metres` from the centre, nearest first. One statement, by the index on positions.
    ///
    /// @param metres 0 to 10,000,000
    public List<NearbySite> within(GeoPoint centre, int metres) {
        return within(centre, metres, null);
    }

    /// The same for an exercise, which has sites of its own.
    ///
    /// @param exercise null for the real ones
    public List<NearbySite> within(GeoPoint centre, int metres, @Nullable Long exercise) {
        if (metres < 0 || metres > FURTHEST_METRES) {
            throw new IllegalArgumentException("A distance is 0 to 10,000,000 metres, not " + metres);
        }
        var box = BoundingBox.around(centre, metres);
        return jdbc
                .sql(SiteRows.SELECT + """
                        where s.latitude between :south and :north and s.longitude between :west and :east
                          and s.closed_at is null and s.exercise_id is not distinct from :exercise::bigint
                        """)
                .param("exercise", exercise, Types.BIGINT)
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east())
                .query(SiteRows::map)
                .list()
                .stream()
                .map(site -> new NearbySite(site, (int) Math.round(
                        GeodesicDistance.metres(centre, site.position().point()))))
                .filter(near -> near.metres() <= metres)
                .sorted(Comparator.comparingInt(NearbySite::metres)
                        .thenComparing(near -> near.site().code()))
                .toList();
    }

    /// Where a list goes on: after the site of this name and id.
    ///
    /// @param name for a list of a vicinity, the metres
    public record Key(String name, long id) {
        public static final Key START = new Key("", 0);
    }

    /// Where a list goes on after this site.
    public static Key after(SiteFilter filter, Site last) {
        var vicinity = filter.vicinity();
        return new Key(
                vicinity == null
                        ? last.name()
                        : Integer.toString(vicinity.metresTo(last.position().point())),
                last.id());
    }

    /// The sites in use that a filter finds, by name; those of a vicinity nearest first. One statement.
    public List<Site> list(SiteFilter filter, Key after, int limit) {
        var vicinity = filter.vicinity();
        return vicinity == null
                ? page(filter, after, limit)
                : nearest(page(filter, Key.START, Integer.MAX_VALUE), vicinity).stream()
                        .filter(near -> comesAfter(near, after))
                        .limit(limit)
                        .map(NearbySite::site)
                        .toList();
    }

    private static boolean comesAfter(NearbySite near, Key key) {
        if (!key.name().matches("\\d{1,8}")) {
            return true;
        }
        var metres = Integer.parseInt(key.name());
        return near.metres() > metres || (near.metres() == metres && near.site().id() > key.id());
    }

    private static List<NearbySite> nearest(List<Site> found, Vicinity vicinity) {
        return found.stream()
                .filter(site -> vicinity.contains(site.position().point()))
                .map(site ->
                        new NearbySite(site, vicinity.metresTo(site.position().point())))
                .sorted(Comparator.comparingInt(NearbySite::metres)
                        .thenComparing(near -> near.site().id()))
                .toList();
    }

    private List<Site> page(SiteFilter filter, Key after, int limit) {
        var kind = filter.kind();
        var balai = filter.balai();
        var stale = filter.confirmedBefore();
        return jdbc.sql(SiteRows.SELECT + """
                        where s.closed_at is null and s.exercise_id is null
                          and (:words = '' or strpos(lower(s.name || ' ' || s.code), :words) > 0)
                          and (:kind::text is null or s.kind = :kind)
                          and (:balai::text is null or s.balai = :balai)
                          and (:region = '' or s.kabkota = :region or s.kabkota like :region || '.%')
                          and (:stale::timestamptz is null or s.confirmed_at is null or s.confirmed_at < :stale)
                          and (s.name, s.id) > (:name, :id)
                        order by s.name, s.id
                        limit :limit
                        """)
                .param("words", filter.words().toLowerCase(Locale.ROOT))
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("balai", balai == null ? null : balai.value(), Types.VARCHAR)
                .param("region", filter.region())
                .param("stale", stale == null ? null : Timestamp.from(stale), Types.TIMESTAMP)
                .param("name", after.name())
                .param("id", after.id())
                .param("limit", limit)
                .query(SiteRows::map)
                .list();
    }
}
