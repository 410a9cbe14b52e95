package id.tanggap.incident.view;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who can lead an incident: people whose role opens incidents.
@Service
public class IncidentLeads {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    IncidentLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody with an account.
    public record Person(long id, String name) {}

    /// By name.
    public List<Person> all() {
        return jdbc.sql("""
                        select id, name from app_user
                        where enabled and role in ('admin', 'supervisor', 'duty-officer')
                        order by name, id
                        limit :most
                        """).param("most", MOST).query(Person.class).list();
    }

    /// Whether somebody can lead an incident.
    public boolean isOne(long person) {
        return all().stream().anyMatch(one -> one.id() == person);
    }
}
