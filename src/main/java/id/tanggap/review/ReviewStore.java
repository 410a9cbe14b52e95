package id.tanggap.review;

import id.tanggap.review.ReviewRecords.BrokenTicket;
import id.tanggap.review.ReviewRecords.ExpiredGoods;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what a review needs beyond the history of incident and orders; a fixed number of statements.
@Repository
class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first that a hazard feed said.
    Optional<Instant> alert(long incident) {
        return jdbc.sql("""
                        select min(at) from incident_signal
                        where incident_id = :incident and kind in ('quake', 'alert')
                        having min(at) is not null
                        """)
                .param("incident", incident)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// When the first of these tickets came in.
    Optional<Instant> report(Collection<Long> tickets) {
        return jdbc.sql("""
                        select min(created_at) from ticket where id = any(:tickets)
                        having min(created_at) is not null
                        """)
                .param("tickets", tickets.toArray(Long[]::new))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    List<ExpiredGoods> expired(long incident, Instant at) {
        return jdbc.sql("""
                        select o.code, i.code as item, g.quantity, r.expires_at
                        from dispatch_order o
                        join dispatch_goods g on g.order_id = o.id
                        join stock_reservation r on r.id = g.reservation_id
                        join stock_item i on i.id = g.item_id
                        where o.incident_id = :incident and r.expires_at <= :at
                          and (r.state = 'expired' or (r.state = 'active' and g.departure_id is null))
                        order by r.expires_at, r.id
                        """)
                .param("incident", incident)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new ExpiredGoods(
                        row.getString("code"),
                        row.getString("item"),
                        row.getLong("quantity"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    List<BrokenTicket> tickets(long incident, Collection<Long> tickets, Instant at) {
        var broken = new ArrayList<>(clocks(tickets, at));
        broken.addAll(updates(incident, at));
        return broken;
    }

    private List<BrokenTicket> clocks(Collection<Long> tickets, Instant at) {
        return jdbc.sql("""
                        select name, ticket_id, due_at from sla_clock
                        where ticket_id = any(:tickets) and due_at <= :at
                          and (state in ('breached', 'running') or (state = 'met' and ended_at > due_at))
                        order by due_at, id
                        """)
                .param("tickets", tickets.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .query((row, n) -> new BrokenTicket(
                        "clock",
                        row.getString("name"),
                        row.getLong("ticket_id"),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    /// News to reporters that did not go out.
    private List<BrokenTicket> updates(long incident, Instant at) {
        return jdbc.sql("""
                        select coalesce(o.state, r.state) as state, r.ticket_id, u.at
                        from incident_update u
                        join incident_update_recipient r on r.update_id = u.id
                        left join lateral (select x.state from outbound x where x.ticket_message = r.message_id
                                           order by x.id limit 1) o on true
                        where u.incident_id = :incident and u.at <= :at
                          and coalesce(o.state, r.state) in ('unreachable', 'failed', 'suppressed')
                        order by u.at, r.ticket_id
                        """)
                .param("incident", incident)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new BrokenTicket(
                        "update",
                        row.getString("state"),
                        row.getLong("ticket_id"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
