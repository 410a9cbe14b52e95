package id.tanggap.dispatch.order;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The log of orders: who changed what, when, by what way. The database refuses to change an entry.
@Repository
public class DispatchLog {

    private static final TypeReference<Map<String, String>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DispatchLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// What happened.
    ///
    /// @param kind `drafted`, `moved`, `asked`, `late`, `signed`, `conflict`, `settled` or `short`
    /// @param personId whom it is about; null for the order
    public record Entry(
            String kind,
            @Nullable Long personId,
            @Nullable DispatchState from,
            @Nullable DispatchState to,
            Map<String, String> data) {

        public Entry {
            data = Map.copyOf(data);
        }

        public static Entry of(String kind, Map<String, String> data) {
            return new Entry(kind, null, null, null, data);
        }

        public static Entry moved(@Nullable Long personId, DispatchState from, DispatchState to, String reason) {
            return new Entry("moved", personId, from, to, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
        }
    }

    /// An entry as it is on record.
    ///
    /// @param person name of whom it is about; null for the order
    /// @param way `desk`, `text`, `phone` or `program`
    public record Line(Instant at, Entry entry, @Nullable String person, String actor, String way) {}

    /// Part of the caller's transaction.
    public void add(long orderId, Entry entry, DispatchActor by) {
        jdbc.sql("""
                        insert into dispatch_log (order_id, person_id, at, kind, from_state, to_state, actor, user_id, way,
                            data)
                        values (:order, :person, :at, :kind, :from, :to, :actor, :user, :way, :data::jsonb)
                        """)
                .param("order", orderId)
                .param("person", entry.personId(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", entry.kind())
                .param("from", code(entry.from()), Types.VARCHAR)
                .param("to", code(entry.to()), Types.VARCHAR)
                .param("actor", by.name())
                .param("user", by.userId(), Types.BIGINT)
                .param("way", by.way().code())
                .param("data", json.writeValueAsString(entry.data()))
                .update();
    }

    private static @Nullable String code(@Nullable DispatchState state) {
        return state == null ? null : state.code();
    }

    private static @Nullable DispatchState state(@Nullable String code) {
        return code == null ? null : DispatchState.of(code);
    }

    /// Newest first, 300 at most.
    public List<Line> lines(long orderId) {
        return jdbc.sql("""
                        select l.at, l.kind, l.person_id, l.from_state, l.to_state, l.data, p.name as person, l.actor, l.way
                        from dispatch_log l
                        left join person p on p.id = l.person_id
                        where l.order_id = :order
                        order by l.id desc
                        limit 300
                        """)
                .param("order", orderId)
                .query((row, n) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        new Entry(
                                row.getString("kind"),
                                row.getObject("person_id", Long.class),
                                state(row.getString("from_state")),
                                state(row.getString("to_state")),
                                json.readValue(row.getString("data"), OBJECT)),
                        row.getString("person"),
                        row.getString("actor"),
                        row.getString("way")))
                .list();
    }
}
