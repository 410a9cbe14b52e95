package id.tanggap.resource.vehicle;

import id.tanggap.balai.BalaiCode;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds and lists vehicles and equipment.
@Service
public class Vehicles {

    private final JdbcClient jdbc;

    Vehicles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a list shows; what is null or empty does not narrow it.
    ///
    /// @param words part of the name, the code or the name of the site
    public record Filter(
            String words,
            @Nullable VehicleKind kind,
            @Nullable VehicleState state,
            @Nullable BalaiCode balai) {
        public static final Filter ALL = new Filter("", null, null, null);
    }

    /// Where a list goes on: after the vehicle of this name and id.
    public record Key(String name, long id) {
        public static final Key START = new Key("", 0);
    }

    public Optional<Vehicle> find(long id) {
        return jdbc.sql(VehicleStore.SELECT + "where v.id = :id")
                .param("id", id)
                .query(VehicleStore::map)
                .optional();
    }

    /// What belongs to a site, by name.
    public List<Vehicle> at(long site) {
        return jdbc.sql(VehicleStore.SELECT + "where v.site_id = :site order by v.name, v.id")
                .param("site", site)
                .query(VehicleStore::map)
                .list();
    }

    /// By name. One statement.
    public List<Vehicle> list(Filter filter, Key after, int limit) {
        var kind = filter.kind();
        var state = filter.state();
        var balai = filter.balai();
        return jdbc.sql(VehicleStore.SELECT + """
                        where (:words = '' or strpos(lower(v.name || ' ' || v.code || ' ' || s.name), :words) > 0)
                          and (:kind::text is null or v.kind = :kind)
                          and (:state::text is null or v.state = :state)
                          and (:balai::text is null or s.balai = :balai)
                          and (v.name, v.id) > (:name, :id)
                        order by v.name, v.id
                        limit :limit
                        """)
                .param("words", filter.words().toLowerCase(Locale.ROOT))
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("balai", balai == null ? null : balai.value(), Types.VARCHAR)
                .param("name", after.name())
                .param("id", after.id())
                .param("limit", limit)
                .query(VehicleStore::map)
                .list();
    }

    /// What can drive goods from a site.
    ///
    /// @param ready vehicles that could go now
    /// @param payloadKg of the smallest that belongs there: what is planned with it fits every one
    public record Haulage(int ready, int payloadKg) {}

    /// By site; without sites where nobody said what a vehicle carries. One statement.
    public Map<Long, Haulage> haulage(Collection<Long> siteIds) {
        Map<Long, Haulage> found = new HashMap<>();
        if (!siteIds.isEmpty()) {
            jdbc.sql("""
                            select v.site_id, count(*) filter (where v.state = 'ready') as ready,
                                   min(v.payload_kg) as payload
                            from vehicle v
                            where v.site_id = any(:sites) and v.payload_kg is not null and v.state <> 'out-of-use'
                            group by 1
                            """).param("sites", siteIds.toArray(Long[]::new)).query(row -> {
                found.put(row.getLong(1), new Haulage(row.getInt("ready"), row.getInt("payload")));
            });
        }
        return found;
    }

    /// What is ready at some sites, by site and kind. One statement.
    public Map<Long, Map<VehicleKind, Integer>> readyAt(Collection<Long> siteIds) {
        Map<Long, Map<VehicleKind, Integer>> found = new HashMap<>();
        if (!siteIds.isEmpty()) {
            jdbc.sql("""
                            select v.site_id, v.kind, count(*) as vehicles
                            from vehicle v
                            where v.site_id = any(:sites) and v.state = 'ready'
                            group by 1, 2
                            """).param("sites", siteIds.toArray(Long[]::new)).query(row -> {
                found.computeIfAbsent(row.getLong(1), site -> new EnumMap<>(VehicleKind.class))
                        .put(VehicleKind.of(row.getString(2)), row.getInt(3));
            });
        }
        return found;
    }
}
