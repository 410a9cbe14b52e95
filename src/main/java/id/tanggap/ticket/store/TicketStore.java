package id.tanggap.ticket.store;

import id.tanggap.access.Visibility;
import id.tanggap.platform.exercise.ExerciseChannel;
import id.tanggap.region.GeoPoint;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.feed.ChangeFeed;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Locks, reads and writes the row of a ticket, with its row in the change feed.
@Component
public class TicketStore {

    private static final String LOCK = TicketRowMapper.COLUMNS + """
            where %s and %s
            for update of t
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ChangeFeed feed;

    TicketStore(JdbcClient jdbc, JsonMapper json, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.json = json;
        this.feed = feed;
    }

    /// Inserts a ticket and its first change; one statement.
    ///
    /// @param entries number of timeline entries that the caller writes
    /// @return id of the ticket
    public long insert(TicketNumber number, NewTicket ticket, int entries) {
        var decision = ticket.decision();
        var next = ticket.clocks().stream().min(Comparator.comparing(c -> c.dueAt()));
        feed.notifyAfterCommit();
        return jdbc.sql("""
                        with opened as (
                            insert into ticket
                                (number, subject, state, category, confidence, kind, supervision, urgency,
                                 place_code, latitude, longitude, balai_code,
                                 channel, channel_name, language, reporter_id, reporter_via,
                                 understanding, routing, created_at, updated_at, cycle_at, next_due_at, next_clock,
                                 version, confidential, exercise_id)
                            values (:number, :subject, :state, :category, :confidence, :kind, :supervision, :urgency,
                                 :place, :lat, :lon, :balai, :channel, :channelName, :language, :reporter, :via,
                                 :understanding::jsonb, :routing::jsonb, :at, :at, :at, :due, :clock,
                                 :version, :confidential, :exercise::bigint)
                            returning id
                        ), told as (
                            insert into ticket_change (ticket_id, kind, at) select id, 'opened', :at from opened
                        )
                        select id from opened
                        """)
                .param("number", number.digits())
                .param("subject", ticket.subject().replace("\0", ""))
                .param("state", (decision.balai().isPresent() ? TicketState.HANDED_OVER : TicketState.NEW).code())
                .param("category", decision.category())
                .param("confidence", decision.confidence())
                .param("kind", decision.kind().code())
                .param("supervision", decision.supervision())
                .param("urgency", decision.urgency().code())
                .param("place", decision.place().map(Object::toString).orElse(null))
                .param("lat", decision.point().map(GeoPoint::latitude).orElse(null), Types.DOUBLE)
                .param("lon", decision.point().map(GeoPoint::longitude).orElse(null), Types.DOUBLE)
                .param("balai", decision.balai().map(Object::toString).orElse(null))
                .param("channel", ticket.channel())
                .param("channelName", ticket.by().name())
                .param("language", ticket.language())
                .param("reporter", ticket.reporter().map(r -> r.reporterId()).orElse(null))
                .param("via", ticket.reporter().map(r -> r.contactId()).orElse(null))
                .param("understanding", json.writeValueAsString(decision.understanding()))
                .param("routing", json.writeValueAsString(decision.routing()))
                .param("at", Timestamp.from(ticket.at()))
                .param("due", next.map(c -> Timestamp.from(c.dueAt())).orElse(null))
                .param("clock", next.map(c -> c.name().code()).orElse(null))
                .param("version", entries)
                .param("confidential", ticket.confidential())
                .param(
                        "exercise",
                        ExerciseChannel.exerciseOf(ticket.by().name()).orElse(null),
                        Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /// The id of a ticket that a viewer may see; one statement, locks nothing.
    public Optional<Long> id(TicketNumber number, Visibility visibility) {
        return jdbc.sql("select t.id from ticket t where t.number = :number and " + visibility.sql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(Long.class)
                .optional();
    }

    /// Locks a ticket for a citizen's message or for the program itself; no visibility applies.
    public Optional<TicketRow> lock(long id) {
        return jdbc.sql(LOCK.formatted("t.id = :id", "true"))
                .param("id", id)
                .query(TicketRowMapper::row)
                .optional();
    }

    /// Locks a ticket for a viewer; empty if they may not see it.
    public Optional<TicketRow> lock(TicketNumber number, Visibility visibility) {
        return jdbc.sql(LOCK.formatted("t.number = :number", visibility.sql()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(TicketRowMapper::row)
                .optional();
    }

    /// Locks several tickets in the order of their ids, so that two transactions with the same tickets cannot
    /// deadlock.
    public List<TicketRow> lockAll(Collection<Long> ids) {
        return jdbc.sql(LOCK.formatted("t.id in (:ids)", "true").replace("for update", "order by t.id for update"))
                .param("ids", ids)
                .query(TicketRowMapper::row)
                .list();
    }

    /// Locks a ticket unless another transaction holds it.
    public Optional<TicketRow> lockIfFree(long id) {
        return jdbc.sql(LOCK.formatted("t.id = :id", "true").strip() + " skip locked")
                .param("id", id)
                .query(TicketRowMapper::row)
                .optional();
    }

    /// Writes the ticket, its next due time from its present clocks, and the change; one statement.
    ///
    /// @param kind of the change, as in `ChangeFeed.Change`
    public void save(TicketRow ticket, String kind, boolean unread, Instant at) {
        feed.notifyAfterCommit();
        jdbc.sql("""
                        with told as (
                            insert into ticket_change (ticket_id, kind, at) values (:id, :change, :at)
                        ), next as (
                            select due_at, name from sla_clock
                            where ticket_id = :id and state = 'running'
                            order by due_at limit 1
                        )
                        update ticket t set
                            state = :state, resume = :resume, outcome = :outcome,
                            category = :category, kind = :kind, supervision = :supervision, urgency = :urgency,
                            place_code = :place, confidential = :confidential, balai_code = :balai, chosen = :chosen,
                            team_id = :team, assignee_id = :assignee,
                            hand_overs = :handOvers, declines = :declines,
                            declined_by = string_to_array(:declinedBy, ' '), alarm = :alarm,
                            main_id = :main, incident_id = :incident,
                            cycle_at = :cycle, ended_at = :ended,
                            unread = :unread, updated_at = :at, version = :version,
                            next_due_at = (select due_at from next),
                            next_clock = (select name from next)
                        where id = :id
                        """)
                .params(TicketRowMapper.parameters(ticket))
                .param("change", kind)
                .param("unread", unread)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Writes the number of the last entry, the category and the change, and nothing else: for an entry on which nobody
    /// must act; one statement.
    public void saveSilently(TicketRow ticket, String kind, Instant at) {
        feed.notifyAfterCommit();
        jdbc.sql("""
                        with told as (
                            insert into ticket_change (ticket_id, kind, at) values (:id, :change, :at)
                        )
                        update ticket t set version = :version, category = :category where id = :id
                        """)
                .param("category", ticket.about().category())
                .param("id", ticket.id())
                .param("version", ticket.version())
                .param("change", kind)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Stores the explanation of the last routing; one statement.
    public void saveRoutingExplanation(long id, RoutingExplanation explanation) {
        jdbc.sql("update ticket t set routing = :routing::jsonb where id = :id")
                .param("id", id)
                .param("routing", json.writeValueAsString(explanation))
                .update();
    }

    /// Adds a row to the change feed only; one statement.
    public void notifyFollowers(long id, String kind, Instant at) {
        feed.notifyAfterCommit();
        jdbc.sql("insert into ticket_change (ticket_id, kind, at) values (:id, :kind, :at)")
                .param("id", id)
                .param("kind", kind)
                .param("at", Timestamp.from(at))
                .update();
    }
}
