package id.tanggap.dispatch.team;

import id.tanggap.dispatch.order.DispatchState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes whom orders asked; writing is part of the caller's transaction, which has locked the order.
@Repository
public class CrewRows {

    private static final String SELECT = """
            select c.id, c.order_id, c.need_no, c.person_id, p.name, c.state, c.metres, c.rested, c.certified, c.asked_at,
                   c.sent, c.answer_by, c.changed_at
            from dispatch_person c
            join person p on p.id = c.person_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CrewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In the order in which they were asked.
    public List<CrewMember> of(long orderId) {
        return jdbc.sql(SELECT + "where c.order_id = :order order by c.id")
                .param("order", orderId)
                .query(CrewRows::map)
                .list();
    }

    public Optional<CrewMember> find(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CrewRows::map)
                .optional();
    }

    /// The mission of the person with this number that is going on, else the last one of the last day.
    public Optional<CrewMember> latest(String phone) {
        return jdbc.sql(SELECT + """
                        where p.phone = :phone and p.left_at is null
                          and (c.state in ('waiting', 'ready', 'departed', 'arrived') or c.changed_at > :since)
                        order by c.state in ('waiting', 'ready', 'departed', 'arrived') desc, c.id desc
                        limit 1
                        """)
                .param("phone", phone)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(CrewRows::map)
                .optional();
    }

    /// Those who did not answer in time, longest first.
    public List<CrewMember> due(int limit) {
        return jdbc.sql(SELECT + """
                        where c.state = 'waiting' and c.answer_by <= :now
                        order by c.answer_by, c.id
                        limit :limit
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query(CrewRows::map)
                .list();
    }

    /// Who of some people is busy with an order, and when the others came back last; people without either are left
    /// out. One statement.
    public Map<Long, LastMission> lastMissions(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select c.person_id, bool_or(c.state in ('waiting', 'ready', 'departed', 'arrived')) as busy,
                               max(c.changed_at) filter (where c.state = 'returned') as returned
                        from dispatch_person c
                        where c.person_id in (:people)
                        group by c.person_id
                        """)
                        .param("people", people)
                        .query((row, n) ->
                                Map.entry(row.getLong(1), new LastMission(row.getBoolean(2), instant(row, "returned"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @param returned null if they never went
    public record LastMission(boolean busy, @Nullable Instant returned) {}

    /// Whom to ask, with what speaks for them.
    ///
    /// @param answerBy null if nobody waits
    public record NewMember(
            int needNo,
            long personId,
            CrewMember.Choice why,
            String way,
            @Nullable Instant answerBy) {}

    /// @return the id; empty if this order asked them before, or they are busy with another one
    public Optional<Long> add(long orderId, NewMember member) {
        return jdbc.sql("""
                        insert into dispatch_person (order_id, need_no, person_id, state, metres, rested, certified, asked_at,
                            answer_by, sent, changed_at)
                        values (:order, :need, :person, 'waiting', :metres, :rested, :certified, :now, :by, :sent, :now)
                        on conflict do nothing
                        returning id
                        """)
                .param("order", orderId)
                .param("need", member.needNo())
                .param("person", member.personId())
                .param("metres", member.why().metres())
                .param("rested", member.why().rested())
                .param("certified", member.why().certified())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", timestamp(member.answerBy()), Types.TIMESTAMP)
                .param("sent", member.way())
                .query(Long.class)
                .optional();
    }

    public void asked(long id, String way, @Nullable Instant answerBy) {
        jdbc.sql("update dispatch_person set sent = :sent, answer_by = :by where id = :id")
                .param("id", id)
                .param("sent", way)
                .param("by", timestamp(answerBy), Types.TIMESTAMP)
                .update();
    }

    public void move(long id, DispatchState to) {
        jdbc.sql("""
                        update dispatch_person set state = :state, changed_at = :now, answer_by = null,
                            ended_at = case when :active then null else :now::timestamptz end
                        where id = :id
                        """)
                .param("id", id)
                .param("state", to.code())
                .param("active", to.isActive())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static CrewMember map(ResultSet row, int n) throws SQLException {
        return new CrewMember(
                row.getLong("id"),
                row.getLong("order_id"),
                row.getInt("need_no"),
                row.getLong("person_id"),
                row.getString("name"),
                DispatchState.of(row.getString("state")),
                new CrewMember.Choice(row.getInt("metres"), row.getBoolean("rested"), row.getBoolean("certified")),
                new CrewMember.Asked(row.getTimestamp("asked_at").toInstant(), row.getString("sent")),
                instant(row, "answer_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}
