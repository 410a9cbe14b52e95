package id.tanggap.supervision;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many open and late tickets each office has, counted up to 1000 each: at most 64 short reads along
/// `ticket_queue_balai`, whatever the size of the table.
@Service
public class OfficeWorkload {

    static final int COUNTED = 1000;
    private static final int MOST_NEW = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeWorkload(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many tickets came since a moment, as far as the viewer may see them; counts to 10,000 at most, along
    /// `ticket_created`.
    public int since(Instant from, Viewer viewer) {
        var visibility = viewer.visibility().ofRealTickets();
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from ticket t where t.created_at >= :from and %s limit :limit
                        ) counted
                        """.formatted(visibility.sql()))
                .param("from", Timestamp.from(from))
                .param("limit", MOST_NEW)
                .params(visibility.parameters())
                .query(Integer.class)
                .single();
    }

    /// @param open how many, at most 1000
    /// @param late how many of them are past their due time, at most 1000
    public record Load(Office office, int open, int late) {
        public boolean isMore() {
            return open >= COUNTED;
        }
    }

    /// The national desk first, then the balais by code.
    public List<Load> all(Viewer viewer) {
        var visibility = viewer.visibility().ofRealTickets();
        return jdbc.sql("""
                        select '' as office,
                               (select count(*) from (select 1 from ticket t
                                    where t.balai_code is null and %1$s and %2$s
                                    limit :limit) as counted) as open,
                               (select count(*) from (select 1 from ticket t
                                    where t.balai_code is null and %1$s and %2$s
                                      and coalesce(t.next_due_at, 'infinity') < :now
                                    limit :limit) as counted) as late
                        union all
                        (select b.code,
                                (select count(*) from (select 1 from ticket t
                                     where t.balai_code = b.code and %1$s and %2$s
                                     limit :limit) as counted),
                                (select count(*) from (select 1 from ticket t
                                     where t.balai_code = b.code and %1$s and %2$s
                                       and coalesce(t.next_due_at, 'infinity') < :now
                                     limit :limit) as counted)
                         from balai b order by b.code)
                        """.formatted(TicketState.IS_OPEN, visibility.sql()))
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", COUNTED)
                .params(visibility.parameters())
                .query((row, n) -> new Load(new Office(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }
}
