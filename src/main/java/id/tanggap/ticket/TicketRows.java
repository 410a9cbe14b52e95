package id.tanggap.ticket;

import id.tanggap.access.Visibility;
import id.tanggap.region.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the ticket's own row and its row in the change feed.
@Component
class TicketRows {

    private static final String LOCK = """
            select t.id, t.number, t.state, t.balai_code, t.channel, t.urgency, t.kind, t.supervision
            from ticket t
            where %s and %s
            for update
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ChangeFeed feed;

    TicketRows(JdbcClient jdbc, JsonMapper json, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.json = json;
        this.feed = feed;
    }

    /// One statement: the ticket and its first change.
    long insert(TicketNumber number, NewTicket ticket) {
        var decision = ticket.decision();
        var next = ticket.clocks().stream().min(java.util.Comparator.comparing(c -> c.dueAt()));
        feed.wakeAfterCommit();
        return jdbc.sql("""
                        with opened as (
                            insert into ticket
                                (number, subject, state, category, confidence, kind, supervision, urgency,
                                 place_code, latitude, longitude, balai_code,
                                 channel, channel_name, language, reporter_id, reporter_via,
                                 understanding, routing, created_at, updated_at, next_due_at, next_clock)
                            values (:number, :subject, :state, :category, :confidence, :kind, :supervision, :urgency,
                                 :place, :lat, :lon, :balai, :channel, :channelName, :language, :reporter, :via,
                                 :understanding::jsonb, :routing::jsonb, :at, :at, :due, :clock)
                            returning id
                        ), told as (
                            insert into ticket_change (ticket_id, kind, at) select id, 'opened', :at from opened
                        )
                        select id from opened
                        """)
                .param("number", number.digits())
                .param("subject", ticket.subject().replace("\0", ""))
                .param("state", (decision.balai().isPresent() ? State.HANDED_OVER : State.NEW).code())
                .param("category", decision.category())
                .param("confidence", decision.confidence())
                .param("kind", decision.kind().code())
                .param("supervision", decision.supervision())
                .param("urgency", decision.urgency().code())
                .param("place", decision.place().map(Object::toString).orElse(null))
                .param("lat", decision.point().map(Point::latitude).orElse(null), Types.DOUBLE)
                .param("lon", decision.point().map(Point::longitude).orElse(null), Types.DOUBLE)
                .param("balai", decision.balai().map(Object::toString).orElse(null))
                .param("channel", ticket.channel())
                .param("channelName", ticket.channelName())
                .param("language", ticket.language())
                .param("reporter", ticket.reporter().map(r -> r.reporterId()).orElse(null))
                .param("via", ticket.reporter().map(r -> r.contactId()).orElse(null))
                .param("understanding", json.writeValueAsString(decision.understanding()))
                .param("routing", json.writeValueAsString(decision.routing()))
                .param("at", Timestamp.from(ticket.at()))
                .param("due", next.map(c -> Timestamp.from(c.dueAt())).orElse(null))
                .param("clock", next.map(c -> c.name().code()).orElse(null))
                .query(Long.class)
                .single();
    }

    /// Locks a ticket for a citizen's or the house's own doing; nobody looks at it here.
    Optional<TicketRow> lock(long id) {
        return jdbc.sql(LOCK.formatted("t.id = :id", "true"))
                .param("id", id)
                .query(TicketRows::row)
                .optional();
    }

    /// Locks a ticket for somebody who must be allowed to see it.
    Optional<TicketRow> lock(TicketNumber number, Visibility visibility) {
        return jdbc.sql(LOCK.formatted("t.number = :number", visibility.sql()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(TicketRows::row)
                .optional();
    }

    /// Writes the new state, the next due time from the clocks as they are now, and the change; one statement.
    void changed(long id, String kind, State state, boolean unread, Instant at) {
        feed.wakeAfterCommit();
        jdbc.sql("""
                        with told as (
                            insert into ticket_change (ticket_id, kind, at) values (:id, :kind, :at)
                        ), next as (
                            select due_at, name from sla_clock
                            where ticket_id = :id and state = 'running'
                            order by due_at limit 1
                        )
                        update ticket set
                            state = :state,
                            unread = :unread,
                            updated_at = :at,
                            version = version + 1,
                            next_due_at = (select due_at from next),
                            next_clock = (select name from next)
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("state", state.code())
                .param("unread", unread)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Tells followers to look again; one statement.
    void news(long id, String kind, Instant at) {
        feed.wakeAfterCommit();
        jdbc.sql("insert into ticket_change (ticket_id, kind, at) values (:id, :kind, :at)")
                .param("id", id)
                .param("kind", kind)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static TicketRow row(ResultSet row, int n) throws SQLException {
        return new TicketRow(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                State.of(row.getString("state")),
                row.getString("balai_code"),
                row.getString("channel"),
                row.getString("urgency"),
                row.getString("kind"),
                row.getBoolean("supervision"));
    }
}
