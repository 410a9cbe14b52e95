package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketRowMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads, of many tickets at once, what happened since they were opened or reopened, as far as clocks depend on it.
@Component
class TicketCycles {

    private final JdbcClient jdbc;

    TicketCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of them that are open.
    List<TicketRow> open(List<Long> tickets) {
        return jdbc.sql(TicketRowMapper.COLUMNS + "where t.id in (:tickets) and " + TicketState.IS_OPEN
                        + " order by t.id")
                .param("tickets", tickets)
                .query(TicketRowMapper::row)
                .list();
    }

    /// The clocks that are open, and the promises of the cycle that were kept or broken once for all.
    Map<Long, Set<ClockName>> clocks(List<Long> tickets) {
        var clocks = new HashMap<Long, Set<ClockName>>();
        jdbc.sql("""
                        select c.ticket_id, c.name
                        from sla_clock c
                        join ticket t on t.id = c.ticket_id
                        where c.ticket_id in (:tickets)
                          and (c.state in ('running', 'paused')
                               or c.state in ('met', 'breached') and c.name in ('first-response', 'resolution')
                                  and c.started_at >= coalesce(t.cycle_at, t.created_at))
                        """).param("tickets", tickets).query(row -> {
            clocks.computeIfAbsent(row.getLong(1), id -> EnumSet.noneOf(ClockName.class))
                    .add(ClockName.of(row.getString(2)));
        });
        return clocks;
    }

    /// @param answered when a person answered last
    /// @param handed when the office, or the national desk, got it
    /// @param asked when we asked the citizen last
    /// @param pauses of clocks that waited for the citizen
    record Moments(
            @Nullable Instant answered,
            @Nullable Instant handed,
            @Nullable Instant asked,
            List<ClockStore.Pause> pauses) {
        private static final Moments NONE = new Moments(null, null, null, List.of());

        private Moments with(List<ClockStore.Pause> now) {
            return new Moments(answered, handed, asked, now);
        }
    }

    record MomentsById(Map<Long, Moments> byId) {
        Moments of(TicketRow ticket) {
            return byId.getOrDefault(ticket.id(), Moments.NONE);
        }
    }

    MomentsById moments(Collection<TicketRow> tickets) {
        if (tickets.isEmpty()) {
            return new MomentsById(Map.of());
        }
        var ids = tickets.stream().map(TicketRow::id).toList();
        var pauses = pauses(ids);
        return new MomentsById(jdbc
                .sql("""
                        select t.id,
                               (select max(m.at) from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'out' and not m.automatic
                                  and not m.withdrawn and m.at >= coalesce(t.cycle_at, t.created_at)) as answered,
                               (select max(e.at) from ticket_event e
                                where e.ticket_id = t.id and e.at >= coalesce(t.cycle_at, t.created_at)
                                  and e.kind in ('routed', 'held', 'handed-over', 'declined')) as handed,
                               (select max(e.at) from ticket_event e
                                where e.ticket_id = t.id and e.kind = 'waiting-citizen') as asked
                        from ticket t
                        where t.id in (:tickets)
                        """)
                .param("tickets", ids)
                .query((row, n) ->
                        Map.entry(row.getLong(1), moments(row).with(pauses.getOrDefault(row.getLong(1), List.of()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Moments moments(ResultSet row) throws SQLException {
        return new Moments(
                orNull(row.getTimestamp("answered")),
                orNull(row.getTimestamp("handed")),
                orNull(row.getTimestamp("asked")),
                List.of());
    }

    private Map<Long, List<ClockStore.Pause>> pauses(List<Long> tickets) {
        return jdbc
                .sql("""
                        select c.ticket_id, i.from_at, i.to_at, i.why
                        from sla_clock c
                        join ticket t on t.id = c.ticket_id
                        join sla_clock_interval i on i.clock_id = c.id and i.state = 'paused'
                        where c.ticket_id in (:tickets) and i.why = :why
                          and c.started_at >= coalesce(t.cycle_at, t.created_at)
                        """)
                .param("tickets", tickets)
                .param("why", PauseReason.WAITING_CITIZEN.code())
                .query((row, n) -> Map.entry(
                        row.getLong(1),
                        new ClockStore.Pause(
                                row.getTimestamp(2).toInstant(), orNull(row.getTimestamp(3)), row.getString(4))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable Instant orNull(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
