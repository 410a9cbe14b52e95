package id.tanggap.reporter;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When somebody last texted or called from a contact point. Messages of a ticket have their own times; keywords such
// as
/// STATUS and calls belong to no conversation, and their senders are awake all the same.
@Repository
public class ContactActivity {

    private final JdbcClient jdbc;

    ContactActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing happens for a point that nobody reported from, and for an earlier time than the one that is known. One
    /// statement.
    public void heard(ContactPoint point, Instant at) {
        jdbc.sql("""
                        update contact_point set heard_at = :at
                        where kind = :kind and value = :value and (heard_at is null or heard_at < :at)
                        """)
                .param("kind", point.kind().code())
                .param("value", point.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
