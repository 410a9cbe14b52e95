package id.tanggap.ticket.recalculation;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.SlaCriteria;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the open clocks of some tickets after another. A fixed number of statements for any number of clocks.
@Repository
class OpenClocks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenClocks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Ids of tickets that are open or have open clocks, in order, after one of them.
    List<Long> ticketsAfter(long position, int limit) {
        return jdbc.sql("""
                        select id
                        from (
                            (select distinct ticket_id as id from sla_clock
                             where state in ('running', 'paused') and ticket_id > :position
                             order by ticket_id
                             limit :limit)
                            union
                            (select t.id from ticket t
                             where %s and t.id > :position
                             order by t.id
                             limit :limit)
                        ) as next
                        order by id
                        limit :limit
                        """.formatted(TicketState.IS_OPEN))
                .param("position", position)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /// In the order of their ids, as commands on two tickets do.
    void lock(List<Long> tickets) {
        jdbc.sql("select id from ticket where id in (:tickets) order by id for no key update")
                .param("tickets", tickets)
                .query(Long.class)
                .list();
    }

    /// Those that are not late yet, with the pauses that moved them; merged ones waited the whole time. Of two open
    /// intervals the pause counts.
    List<OpenClock> of(List<Long> tickets) {
        return jdbc.sql("""
                        select c.id, c.ticket_id, c.name, c.zone, coalesce(c.holder, '') as holder, c.started_at,
                               c.due_at, c.warned_at is not null as warned, c.told,
                               t.number, t.category, t.urgency, t.kind, t.supervision, t.channel,
                               (select max(i.from_at) from sla_clock_interval i
                                where c.state = 'paused' and i.clock_id = c.id and i.state = 'paused'
                                  and i.to_at is null) as paused_at,
                               (select jsonb_agg(jsonb_build_array(i.from_at, i.to_at) order by i.from_at)
                                from sla_clock_interval i
                                where i.clock_id = c.id and i.state = 'paused' and i.to_at is not null
                                  and i.why = 'waiting-citizen') as pauses
                        from sla_clock c
                        join ticket t on t.id = c.ticket_id
                        where c.ticket_id in (:tickets) and c.state in ('running', 'paused')
                          and c.breached_at is null
                        order by c.ticket_id, c.id
                        """)
                .param("tickets", tickets)
                .query((row, n) -> clock(row))
                .list();
    }

    /// All open ones, also those that are late.
    int count(List<Long> tickets) {
        return jdbc.sql("""
                        select count(*) from sla_clock
                        where ticket_id in (:tickets) and state in ('running', 'paused')
                        """).param("tickets", tickets).query(Integer.class).single();
    }

    private OpenClock clock(ResultSet row) throws SQLException {
        return new OpenClock(
                row.getLong("id"),
                ticket(row),
                ClockName.of(row.getString("name")),
                ZoneId.of(row.getString("zone")),
                row.getString("holder"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                pauses(row.getString("pauses")),
                orNull(row.getTimestamp("paused_at")),
                new OpenClock.Told(row.getBoolean("warned"), row.getInt("told")));
    }

    private static OpenClock.Ticket ticket(ResultSet row) throws SQLException {
        var matter = SlaCriteria.of(
                        row.getString("category"),
                        Urgency.of(row.getString("urgency")),
                        Kind.of(row.getString("kind")),
                        row.getBoolean("supervision"))
                .through(row.getString("channel"));
        return new OpenClock.Ticket(row.getLong("ticket_id"), row.getString("number"), matter);
    }

    private List<OpenClock.Pause> pauses(@Nullable String array) {
        var pauses = new ArrayList<OpenClock.Pause>();
        for (var pause : array == null ? List.<JsonNode>of() : json.readTree(array)) {
            pauses.add(new OpenClock.Pause(time(pause.get(0)), time(pause.get(1))));
        }
        return List.copyOf(pauses);
    }

    private static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    private static @Nullable Instant orNull(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
