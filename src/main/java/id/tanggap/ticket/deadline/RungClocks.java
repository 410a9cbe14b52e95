package id.tanggap.ticket.deadline;

import id.tanggap.sla.ClockAlerts;
import id.tanggap.sla.ClockName;
import id.tanggap.taxonomy.Urgency;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The clocks of a ticket whose time to look at has come. The caller holds the lock on the ticket.
@Component
class RungClocks {

    private final JdbcClient jdbc;

    RungClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Rung(long id, ClockAlerts.Clock clock) {}

    List<Rung> rung(long ticketId, Urgency urgency, Instant now) {
        return jdbc.sql("""
                        select id, name, calendar, zone, minutes, due_at, coalesce(warn_at, due_at) as warn_at,
                               warned_at is not null as warned, breached_at is not null as breached, told
                        from sla_clock
                        where ticket_id = :ticket and state = 'running' and ring_at <= :now
                        order by id
                        """)
                .param("ticket", ticketId)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Rung(
                        row.getLong("id"),
                        new ClockAlerts.Clock(
                                ClockName.of(row.getString("name")),
                                urgency.code(),
                                row.getString("calendar"),
                                ZoneId.of(row.getString("zone")),
                                row.getInt("minutes"),
                                row.getTimestamp("due_at").toInstant(),
                                row.getTimestamp("warn_at").toInstant(),
                                row.getBoolean("warned"),
                                row.getBoolean("breached"),
                                row.getInt("told"))))
                .list();
    }

    /// Remembers what was said, and when to look again.
    void said(long clock, ClockAlerts alerts, Instant now) {
        var ring = alerts.ring();
        jdbc.sql("""
                        update sla_clock set
                            warned_at   = case when :warns or :breaches then coalesce(warned_at, :now) else warned_at end,
                            breached_at = case when :breaches then :now else breached_at end,
                            told        = :told,
                            ring_at     = :ring
                        where id = :clock
                        """)
                .param("clock", clock)
                .param("warns", alerts.warns())
                .param("breaches", alerts.breaches())
                .param("told", alerts.told())
                .param("ring", ring == null ? null : Timestamp.from(ring), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .update();
    }
}
