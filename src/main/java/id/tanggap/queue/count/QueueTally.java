package id.tanggap.queue.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How many open tickets there are of each combination of properties (`TallyKey`): updated by database triggers with
/// every change, never counted.
///
/// A change appends rows with what it subtracts and adds, so that writers do not wait for each other. Folding merges
/// appended rows into one row for each combination; readers sum all rows and see the same before and after.
@Repository
class QueueTally {

    /// An advisory lock key that nothing else uses.
    private static final long LOCK = 7_246_001;

    /// Readers must sum: a combination may have one folded row and several appended ones.
    private static final String KEYS = """
            select balai_code, category, state, urgency, team, held, n from queue_tally where owner = :owner and folded
            union all
            select balai_code, category, state, urgency, team, held, n from queue_tally where owner = :owner and not folded
            """;

    private final JdbcClient jdbc;

    QueueTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For all tickets. About as many rows as there are combinations, whatever the number of tickets.
    List<TallyKey> all() {
        return keys(0);
    }

    /// For the tickets assigned to a user.
    List<TallyKey> of(long user) {
        return keys(user);
    }

    /// A number that grows with every change of the tally, at the latest when it is folded: same mark, same tally.
    long mark() {
        return jdbc.sql("select last_value from queue_tally_id_seq")
                .query(Long.class)
                .single();
    }

    private List<TallyKey> keys(long owner) {
        return jdbc.sql(KEYS).param("owner", owner).query(QueueTally::key).list();
    }

    private static TallyKey key(ResultSet row, int n) throws SQLException {
        var balai = row.getString("balai_code");
        return new TallyKey(
                balai.isEmpty() ? null : balai,
                row.getString("category"),
                row.getString("state"),
                row.getString("urgency"),
                row.getLong("team"),
                row.getBoolean("held"),
                row.getLong("n"));
    }

    /// Merges appended rows. One node at a time; the others have nothing to do.
    ///
    /// @return how many appended rows are folded now
    @Transactional
    public int fold() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        var folded = jdbc.sql("""
                        with taken as (
                            delete from queue_tally where not folded returning *
                        ), summed as (
                            select owner, balai_code, category, state, urgency, team, held, sum(n) as n
                            from taken
                            group by owner, balai_code, category, state, urgency, team, held
                        ), kept as (
                            insert into queue_tally
                                (owner, balai_code, category, state, urgency, team, held, n, folded)
                            select owner, balai_code, category, state, urgency, team, held, n, true
                            from summed where n <> 0
                            on conflict (owner, balai_code, category, state, urgency, team, held) where folded
                            do update set n = queue_tally.n + excluded.n
                        )
                        select count(*) from taken
                        """).query(Integer.class).single();
        if (folded > 0) {
            // rows that cancel out leave none: the mark must grow too, because somebody may have read only half of them
            jdbc.sql("select nextval('queue_tally_id_seq')").query(Long.class).single();
            jdbc.sql("delete from queue_tally where folded and n = 0").update();
        }
        return folded;
    }
}
