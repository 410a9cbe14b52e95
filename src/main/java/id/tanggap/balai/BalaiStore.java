package id.tanggap.balai;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The directory as the operators keep it in the database; an empty one is filled with the shipped one.
@Repository
public class BalaiStore {

    private static final String COLUMNS = """
            select code, name, town, kabkota_code, latitude, longitude, zone, open, address, telephone, email, opening,
                   capabilities, capacity_tickets, capacity_people
            from balai
            """;

    private final JdbcClient jdbc;
    private final AreaStore areas;

    public BalaiStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.areas = new AreaStore(jdbc);
    }

    /// Part of the caller's transaction where no container opens one. Nodes that start together seed one after
    /// another; the second finds the work done.
    @Transactional
    public BalaiDirectory loadOrSeed(BalaiDirectory shipped) {
        jdbc.sql("lock table balai in share row exclusive mode").update();
        if (all().isEmpty()) {
            shipped.all().forEach(this::write);
            shipped.areas().forEach(areas::write);
        }
        return load();
    }

    BalaiDirectory load() {
        return new BalaiDirectory(all(), areas.all());
    }

    DirectorySnapshot snapshot(ProgrammeCategories programmes) {
        return new DirectorySnapshot(all(), areas.all(), programmes);
    }

    AreaStore areas() {
        return areas;
    }

    private List<Balai> all() {
        return jdbc.sql(COLUMNS).query((row, n) -> balai(row)).list();
    }

    Optional<Balai> find(BalaiCode code) {
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code.value())
                .query((row, n) -> balai(row))
                .optional();
    }

    private static Balai balai(ResultSet row) throws SQLException {
        return new Balai(
                new BalaiCode(row.getString("code")),
                row.getString("name"),
                row.getString("town"),
                new RegionCode(row.getString("kabkota_code")),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("open"),
                new BalaiProfile(
                        row.getString("address"),
                        row.getString("telephone"),
                        row.getString("email"),
                        row.getString("opening"),
                        Arrays.asList((String[]) row.getArray("capabilities").getArray()),
                        row.getObject("capacity_tickets", Integer.class),
                        row.getObject("capacity_people", Integer.class)));
    }

    /// A new one, or in the place of the one with this code.
    void write(Balai balai) {
        var profile = balai.profile();
        jdbc.sql("""
                        insert into balai (code, name, town, kabkota_code, latitude, longitude, zone, open, address,
                                           telephone, email, opening, capabilities, capacity_tickets, capacity_people)
                        values (:code, :name, :town, :kabkota, :latitude, :longitude, :zone, :open, :address,
                                :telephone, :email, :opening, :capabilities, :tickets, :people)
                        on conflict (code) do update
                        set name = excluded.name, town = excluded.town, kabkota_code = excluded.kabkota_code,
                            latitude = excluded.latitude, longitude = excluded.longitude, zone = excluded.zone,
                            open = excluded.open, address = excluded.address, telephone = excluded.telephone,
                            email = excluded.email, opening = excluded.opening, capabilities = excluded.capabilities,
                            capacity_tickets = excluded.capacity_tickets, capacity_people = excluded.capacity_people
                        """)
                .param("code", balai.code().value())
                .param("name", balai.name())
                .param("town", balai.town())
                .param("kabkota", balai.kabkota().value())
                .param("latitude", balai.position().latitude())
                .param("longitude", balai.position().longitude())
                .param("zone", balai.zone().getId())
                .param("open", balai.open())
                .param("address", profile.address())
                .param("telephone", profile.telephone())
                .param("email", profile.email())
                .param("opening", profile.opening())
                .param("capabilities", profile.capabilities().toArray(String[]::new))
                .param("tickets", profile.tickets())
                .param("people", profile.people())
                .update();
    }

    void remove(BalaiCode code) {
        jdbc.sql("delete from balai where code = :code")
                .param("code", code.value())
                .update();
    }
}
