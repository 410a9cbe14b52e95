package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.needs.PeopleBase;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts, bases and edits in the database, which refuses to change one that is written.
@Repository
class ReliefStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PgNotifier.@Nullable Topic changed;

    @Autowired
    ReliefStore(JdbcClient jdbc, Clock clock, PgNotifier notifier) {
        this(jdbc, clock, notifier.topic(Topics.COMMAND));
    }

    private ReliefStore(JdbcClient jdbc, Clock clock, PgNotifier.@Nullable Topic changed) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changed = changed;
    }

    /// For commands: no page hears of what they write.
    static ReliefStore silent(JdbcClient jdbc, Clock clock) {
        return new ReliefStore(jdbc, clock, (PgNotifier.Topic) null);
    }

    private void tell(long incident) {
        if (changed != null) {
            changed.notifyAfterCommit("needs:" + incident);
        }
    }

    /// All of them in one statement.
    void add(long incident, List<PeopleCount> counts, Viewer by) {
        by(jdbc.sql("""
                        insert into people_count (incident_id, place, figure, number, source, way, said_by, counted_at,
                            at, actor, user_id)
                        select :incident, c.place, c.figure, c.number, c.source, c.way, c.said, c.counted,
                               :at, :actor, :user
                        from unnest(:places::text[], :figures::text[], :numbers::bigint[], :sources::text[],
                                    :ways::text[], :said::text[], :counted::timestamptz[])
                            as c(place, figure, number, source, way, said, counted)
                        """), incident, by)
                .param("places", texts(counts, PeopleCount::place))
                .param("figures", texts(counts, PeopleCount::figure))
                .param("numbers", counts.stream().map(PeopleCount::number).toArray(Long[]::new))
                .param("sources", texts(counts, PeopleCount::source))
                .param("ways", texts(counts, count -> count.origin().way().code()))
                .param("said", texts(counts, PeopleCount::saidBy))
                .param("counted", texts(counts, count -> count.countedAt().toString()))
                .update();
        tell(incident);
    }

    private static String[] texts(List<PeopleCount> counts, Function<PeopleCount, String> text) {
        return counts.stream().map(text).toArray(String[]::new);
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
                        select id, place, figure, number, source, way, said_by, counted_at, at, actor
                        from people_count where incident_id = :incident and at <= :until
                        order by place, figure, counted_at desc, id desc
                        limit 5000
                        """)
                .param("incident", incident)
                .param("until", Timestamp.from(until))
                .query(ReliefStore::count)
                .list();
    }

    /// The last number of each natural key (`PeopleRowTarget.key`) at some places of some incidents.
    Map<String, Long> numbers(List<Long> incidents, List<String> places) {
        var numbers = new HashMap<String, Long>();
        jdbc.sql("""
                        select incident_id, id, place, figure, number, source, way, said_by, counted_at, at, actor
                        from people_count where incident_id = any(:incidents) and place = any(:places)
                        order by id
                        """)
                .param("incidents", incidents.toArray(Long[]::new))
                .param("places", places.toArray(String[]::new))
                .query(row -> {
                    var count = count(row, 0);
                    numbers.put(PeopleRowTarget.key(row.getLong("incident_id"), count, count.figure()), count.number());
                });
        return numbers;
    }

    private static PeopleCount count(ResultSet row, int n) throws SQLException {
        return new PeopleCount(
                row.getLong("id"),
                row.getString("place"),
                row.getString("figure"),
                row.getLong("number"),
                new PeopleCount.Origin(
                        row.getString("source"), PeopleCount.Way.of(row.getString("way")), row.getString("said_by")),
                row.getTimestamp("counted_at").toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"));
    }

    /// Which count is used for a figure, by place and figure parted by a space; those that follow the base are missing.
    Map<String, Long> choices(long incident, Instant until) {
        var chosen = new HashMap<String, Long>();
        jdbc.sql("""
                        select place, figure, count_id from (
                            select distinct on (place, figure) place, figure, count_id
                            from people_choice where incident_id = :incident and at <= :until
                            order by place, figure, id desc
                        ) newest
                        where count_id is not null
                        """)
                .param("incident", incident)
                .param("until", Timestamp.from(until))
                .query(row -> {
                    chosen.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return chosen;
    }

    /// @param id of a count of this place and figure; null to follow the base again
    /// @return whether there is such a count
    boolean use(long incident, PeopleCount.Said figure, @Nullable Long id, Viewer by) {
        var written = by(jdbc.sql("""
                        insert into people_choice (incident_id, place, figure, count_id, at, actor, user_id)
                        select :incident, :place, :figure, :id::bigint, :at, :actor, :user
                        where :id::bigint is null
                           or exists (select 1 from people_count where id = :id and incident_id = :incident
                                      and place = :place and figure = :figure)
                        """), incident, by)
                .param("place", figure.place())
                .param("figure", figure.figure())
                .param("id", id, Types.BIGINT)
                .update();
        tell(incident);
        return written == 1;
    }

    /// What people decided, the newest first.
    List<ReliefChange> changes(long incident, int limit) {
        return jdbc.sql("""
                        (select 'edit' as kind, place, item as subject, quantity as number, reason as note, at, actor, id
                         from need_edit where incident_id = :incident order by id desc limit :limit)
                        union all
                        (select 'base', place, base, null, coalesce(source, '') || ' ' || regime, at, actor, id
                         from relief_base where incident_id = :incident order by id desc limit :limit)
                        union all
                        (select 'count', h.place, h.figure, c.number, coalesce(c.source || ' ' || c.said_by, ''), h.at,
                                h.actor, h.id
                         from people_choice h left join people_count c on c.id = h.count_id
                         where h.incident_id = :incident order by h.id desc limit :limit)
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("incident", incident)
                .param("limit", limit)
                .query((row, n) -> new ReliefChange(
                        row.getString("kind"),
                        row.getString("place"),
                        row.getString("subject"),
                        row.getObject("number", Long.class),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor")))
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
        tell(incident);
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
        tell(incident);
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
