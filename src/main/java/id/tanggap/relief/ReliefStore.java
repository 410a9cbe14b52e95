package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.needs.PeopleBase;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts, bases and edits in the database, which refuses to change one that is written.
@Repository
class ReliefStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReliefStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long incident, PeopleCount count, Viewer by) {
        by(jdbc.sql("""
                        insert into people_count (incident_id, place, figure, number, source, said_by, counted_at, at,
                            actor, user_id)
                        values (:incident, :place, :figure, :number, :source, :said, :counted, :at, :actor, :user)
                        """), incident, by)
                .param("place", count.place())
                .param("figure", count.figure())
                .param("number", count.number())
                .param("source", count.source())
                .param("said", count.saidBy())
                .param("counted", Timestamp.from(count.countedAt()))
                .update();
    }

    private JdbcClient.StatementSpec by(JdbcClient.StatementSpec statement, long incident, Viewer by) {
        return statement
                .param("incident", incident)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", by.name())
                .param("user", by.userId(), Types.BIGINT);
    }

    /// By place and figure, the newest first.
    ///
    /// @param until what was entered later is left out
    List<PeopleCount> counts(long incident, Instant until) {
        return jdbc.sql("""
                        select place, figure, number, source, said_by, counted_at, at, actor
                        from people_count where incident_id = :incident and at <= :until
                        order by place, figure, counted_at desc, id desc
                        limit 5000
                        """)
                .param("incident", incident)
                .param("until", Timestamp.from(until))
                .query((row, n) -> new PeopleCount(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant(),
                        row.getString(8)))
                .list();
    }

    void choose(long incident, String place, ReliefBase base, Viewer by) {
        by(jdbc.sql("""
                        insert into relief_base (incident_id, place, base, source, regime, at, actor, user_id)
                        values (:incident, :place, :base, :source, :regime, :at, :actor, :user)
                        """), incident, by)
                .param("place", place)
                .param("base", base.base().code())
                .param("source", base.source(), Types.VARCHAR)
                .param("regime", base.regime())
                .update();
    }

    /// By place; places without a choice are missing.
    Map<String, ReliefBase> bases(long incident, Instant until) {
        var bases = new HashMap<String, ReliefBase>();
        jdbc.sql("""
                        select distinct on (place) place, base, source, regime
                        from relief_base where incident_id = :incident and at <= :until
                        order by place, id desc
                        """)
                .param("incident", incident)
                .param("until", Timestamp.from(until))
                .query(row -> {
                    bases.put(
                            row.getString(1),
                            new ReliefBase(
                                    PeopleBase.find(row.getString(2)).orElse(PeopleBase.DISPLACED),
                                    row.getString(3),
                                    row.getString(4)));
                });
        return bases;
    }

    void edit(long incident, NeedEdit edit, Viewer by) {
        by(jdbc.sql("""
                        insert into need_edit (incident_id, place, item, quantity, reason, at, actor, user_id)
                        values (:incident, :place, :item, :quantity, :reason, :at, :actor, :user)
                        """), incident, by)
                .param("place", edit.place())
                .param("item", edit.item())
                .param("quantity", edit.quantity(), Types.BIGINT)
                .param("reason", edit.reason())
                .update();
    }

    /// The newest first.
    List<NeedEdit> edits(long incident, Instant until) {
        return jdbc.sql("""
                        select place, item, quantity, reason, at, actor
                        from need_edit where incident_id = :incident and at <= :until
                        order by id desc
                        limit 2000
                        """)
                .param("incident", incident)
                .param("until", Timestamp.from(until))
                .query((row, n) -> new NeedEdit(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }
}
