package id.tanggap.resource.vehicle;

import id.tanggap.balai.BalaiCode;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.site.SiteCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes rows of the table `vehicle`; writing is part of the caller's transaction.
@Repository
class VehicleStore {

    static final String SELECT = """
            select v.id, v.code, v.kind, v.name, s.code as site, s.name as site_name, s.balai, v.capacity, v.state,
                   v.payload_kg, v.whereabouts, v.confirmed_at, v.confirmed_by, v.invented
            from vehicle v
            join site s on s.id = v.site_id
            """;

    private final JdbcClient jdbc;
    private final ResourceHistory history;

    VehicleStore(JdbcClient jdbc, ResourceHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    static Vehicle map(ResultSet row, int n) throws SQLException {
        var capacity = row.getInt("capacity");
        var draft = new VehicleDraft(
                row.getString("code"),
                VehicleKind.of(row.getString("kind")),
                row.getString("name"),
                new SiteCode(row.getString("site")),
                capacity == 0 ? null : capacity,
                row.getObject("payload_kg", Integer.class),
                VehicleState.of(row.getString("state")),
                row.getString("whereabouts"));
        var balai = row.getString("balai");
        var confirmed = row.getTimestamp("confirmed_at");
        return new Vehicle(
                row.getLong("id"),
                draft,
                row.getString("site_name"),
                balai == null ? null : new BalaiCode(balai),
                confirmed == null ? null : new Confirmation(confirmed.toInstant(), row.getString("confirmed_by")),
                row.getBoolean("invented"));
    }

    Optional<Vehicle> locked(long id) {
        return jdbc.sql(SELECT + "where v.id = :id for update of v")
                .param("id", id)
                .query(VehicleStore::map)
                .optional();
    }

    Map<String, Vehicle> byCodes(Collection<String> codes, boolean lock) {
        return codes.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + "where v.code in (:codes) order by v.id" + (lock ? " for update of v" : ""))
                        .param("codes", codes)
                        .query(VehicleStore::map)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(vehicle -> vehicle.about().code(), Function.identity()));
    }

    /// The balai that keeps a site, `none` for the ministry's own; sites that do not exist are left out.
    Map<SiteCode, Optional<BalaiCode>> keepers(Collection<SiteCode> sites) {
        return sites.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select code, balai from site where code in (:codes)")
                        .param("codes", sites.stream().map(SiteCode::value).toList())
                        .query((row, n) -> Map.entry(
                                new SiteCode(row.getString(1)),
                                Optional.ofNullable(row.getString(2)).map(BalaiCode::new)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Inserts it, or changes what there was before, with its history.
    long write(Optional<Vehicle> before, VehicleDraft draft, ResourceEditor by) {
        var id = before.map(Vehicle::id).orElseGet(() -> insert(draft, false));
        before.ifPresent(old -> update(old.id(), draft));
        history.record(
                ResourceHistory.Of.vehicle(id),
                by,
                before.map(Vehicle::about).map(VehicleFields::values).orElse(Map.of()),
                VehicleFields.values(draft));
        return id;
    }

    long insert(VehicleDraft vehicle, boolean invented) {
        return written("""
                insert into vehicle (code, kind, name, site_id, capacity, payload_kg, state, whereabouts, invented)
                values (:code, :kind, :name, (select id from site where code = :site), :capacity, :payload, :state,
                        :whereabouts, :invented)
                returning id
                """, vehicle)
                .param("invented", invented)
                .query(Long.class)
                .single();
    }

    void update(long id, VehicleDraft vehicle) {
        written("""
                update vehicle
                set code = :code, kind = :kind, name = :name, site_id = (select id from site where code = :site),
                    capacity = :capacity, payload_kg = :payload, state = :state, whereabouts = :whereabouts
                where id = :id
                """, vehicle).param("id", id).update();
    }

    void confirm(long id, String by, Instant now) {
        jdbc.sql("update vehicle set confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, VehicleDraft vehicle) {
        return jdbc.sql(sql)
                .param("code", vehicle.code())
                .param("kind", vehicle.kind().code())
                .param("name", vehicle.name())
                .param("site", vehicle.site().value())
                .param("capacity", vehicle.capacity(), Types.INTEGER)
                .param("payload", vehicle.payloadKg(), Types.INTEGER)
                .param("state", vehicle.state().code())
                .param("whereabouts", vehicle.whereabouts(), Types.VARCHAR);
    }
}
