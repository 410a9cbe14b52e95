package id.tanggap.ticket.suggestion;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.store.TicketRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ended tickets for which somebody must decide whether the citizen has confirmed or objected. They are in no queue of
/// open tickets.
@Component
public class AwaitedDecisions {

    private final JdbcClient jdbc;

    AwaitedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Part of the caller's transaction. Forgets those that were reopened without a decision.
    ///
    /// @param ticket as stored with the suggestion as its last timeline entry
    public void add(TicketRow ticket, Instant at) {
        jdbc.sql("""
                        delete from awaited_decision a using ticket t
                        where t.id = a.ticket_id and t.state not in ('resolved', 'closed', 'cancelled')
                        """).update();
        jdbc.sql("""
                        insert into awaited_decision (ticket_id, entry, at) values (:ticket, :entry, :at)
                        on conflict (ticket_id) do update set entry = excluded.entry, at = excluded.at
                        """)
                .param("ticket", ticket.id())
                .param("entry", ticket.version())
                .param("at", Timestamp.from(at))
                .update();
    }

    void decided(long ticketId) {
        jdbc.sql("delete from awaited_decision where ticket_id = :ticket")
                .param("ticket", ticketId)
                .update();
    }

    /// Those of the viewer's office, latest first. One statement over a few rows.
    public List<TicketNumber> of(Viewer viewer, int most) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select t.number
                        from awaited_decision a
                        join ticket t on t.id = a.ticket_id
                        where t.state in ('resolved', 'closed', 'cancelled')
                          and not exists (select 1 from ticket_event e
                                          where e.ticket_id = a.ticket_id and e.n > a.entry
                                            and e.kind in ('resolved', 'cancelled', 'reopened', 'merged'))
                          and %s
                        order by a.at desc
                        limit :most
                        """.formatted(visibility.queueSql()))
                .params(visibility.parameters())
                .param("most", most)
                .query((row, n) -> new TicketNumber(row.getString("number")))
                .list();
    }
}
