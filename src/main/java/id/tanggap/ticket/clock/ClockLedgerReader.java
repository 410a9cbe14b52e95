package id.tanggap.ticket.clock;

import id.tanggap.sla.SlaPolicy;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.ClockLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads the ledger of a ticket's clocks. The caller has checked that the viewer may see the ticket.
@Component
public class ClockLedgerReader {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SlaPolicy policy;

    ClockLedgerReader(JdbcClient jdbc, JsonMapper json, SlaPolicy policy) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
    }

    private record Interval(
            long clock, Instant from, @Nullable Instant to, boolean running, String why) {}

    /// Three statements.
    public ClockLedger of(long ticketId) {
        var intervals = intervals(ticketId);
        var moves = moves(ticketId);
        return new ClockLedger(jdbc.sql("""
                        select id, holder, %s
                        from sla_clock
                        where ticket_id = :ticket
                        order by id
                        """.formatted(ClockViewMapper.COLUMNS))
                .param("ticket", ticketId)
                .query((row, n) -> account(row, intervals, moves))
                .list());
    }

    private Map<Long, List<Interval>> intervals(long ticketId) {
        return jdbc
                .sql("""
                        select i.clock_id, i.from_at, i.to_at, i.state, i.why
                        from sla_clock c
                        join sla_clock_interval i on i.clock_id = c.id
                        where c.ticket_id = :ticket
                        order by i.clock_id, i.from_at
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> new Interval(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        instant(row.getTimestamp(3)),
                        row.getString(4).equals("running"),
                        row.getString(5)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Interval::clock));
    }

    private Map<Long, List<ClockLedger.Move>> moves(long ticketId) {
        return jdbc
                .sql("""
                        select m.clock_id, m.moved_at, m.due_before, m.due_after, r.author, m.kind
                        from sla_clock c
                        join clock_move m on m.clock_id = c.id
                        join clock_recalculation r on r.id = m.run_id
                        where c.ticket_id = :ticket
                        order by m.clock_id, m.run_id
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> Map.entry(
                        row.getLong(1),
                        new ClockLedger.Move(
                                row.getString(6),
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private ClockLedger.Account account(
            ResultSet row, Map<Long, List<Interval>> intervals, Map<Long, List<ClockLedger.Move>> moves)
            throws SQLException {
        var clock = ClockViewMapper.clock(row, json);
        var counting = policy.counting(clock.calendar(), clock.zone());
        var lines = intervals.getOrDefault(row.getLong("id"), List.of()).stream()
                .map(one -> new ClockLedger.Line(
                        one.from(),
                        one.to(),
                        one.running(),
                        one.running() && one.to() != null ? counting.between(one.from(), one.to()) : Duration.ZERO,
                        Reason.of("reason.ticket.clock." + one.why())))
                .toList();
        return new ClockLedger.Account(
                clock,
                row.getString("holder"),
                lines.stream().map(ClockLedger.Line::counted).reduce(Duration.ZERO, Duration::plus),
                lines,
                moves.getOrDefault(row.getLong("id"), List.of()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
