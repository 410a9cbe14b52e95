package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Redaction;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows tickets to viewers, never more than they may see. Lists are paged by key.
@Service
public class TicketReader {

    private final JdbcClient jdbc;
    private final TicketParts parts;

    TicketReader(JdbcClient jdbc, TicketParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    public Optional<TicketSummary> summary(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + "where t.number = :number and " + visibility.sql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .optional();
    }

    /// Five statements, whatever the length of the conversation; one more if the reporter stays unnamed.
    public Optional<TicketDetail> detail(TicketNumber number, Viewer viewer) {
        return summary(number, viewer).map(parts::complete);
    }

    /// Summaries by id, in no order; ids that do not exist or may not be seen are left out.
    public List<TicketSummary> summaries(Collection<Long> ids, Visibility visibility) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(columns(visibility) + "where t.id in (:ids) and " + visibility.sql())
                .param("ids", ids)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// Open tickets of the viewer's office, soonest due first; those without a running clock come last, oldest first.
    ///
    /// @param after the last ticket of the page before; null for the first page
    public List<TicketSummary> queue(Viewer viewer, @Nullable Key after, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + """
                        where %s
                          and (coalesce(t.next_due_at, 'infinity'), t.id)
                            > (coalesce(cast(:due as timestamptz), 'infinity'), :id)
                          and %s
                        order by coalesce(t.next_due_at, 'infinity'), t.id
                        limit :limit
                        """.formatted(State.IS_OPEN, visibility.queueSql()))
                .param("due", due(after))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// Newest tickets of the viewer's office first, in any state.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> newest(Viewer viewer, @Nullable Long before, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + """
                        where t.id < :before and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.queueSql()))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// Tickets that the viewer watches, of any office, newest first.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> watched(Viewer viewer, @Nullable Long before, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + """
                        join ticket_watcher w on w.ticket_id = t.id
                        where w.user_id = :watcher and w.ticket_id < :before and %s
                        order by w.ticket_id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .param("watcher", viewer.userId(), Types.BIGINT)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// Other tickets of the same reporter, newest first; without those that would give away who reported them.
    public List<TicketSummary> ofReporter(long reporterId, long exceptTicket, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + """
                        where t.reporter_id = :reporter and t.id <> :except and %s and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.sql(), visibility.identitySql()))
                .param("reporter", reporterId)
                .param("except", exceptTicket)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// Tickets of several records of one citizen, newest first; without those whose reporter is hidden from the viewer.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> ofReporters(
            Collection<Long> reporters, @Nullable Long before, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(columns(visibility) + """
                        where t.reporter_id in (:reporters) and t.id < :before and %s and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.sql(), visibility.identitySql()))
                .param("reporters", reporters)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketReader::summary)
                .list();
    }

    /// The clocks of several tickets that the viewer was shown, by id of the ticket; one statement.
    public Map<Long, List<ClockView>> clocks(Collection<Long> ticketIds) {
        return ticketIds.isEmpty() ? Map.of() : parts.clocks(ticketIds);
    }

    /// How many open tickets wait, counted up to a limit so that the cost stays bounded.
    public int openUpTo(Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from ticket t where %s and %s limit :limit
                        ) as waiting
                        """.formatted(State.IS_OPEN, visibility.queueSql()))
                .param("limit", limit)
                .params(visibility.parameters())
                .query(Integer.class)
                .single();
    }

    /// Why each promise on a ticket is due when it is: every time in which its clocks ran and stood still.
    public Optional<ClockLedger> ledger(TicketNumber number, Viewer viewer) {
        return summary(number, viewer).map(ticket -> parts.ledger(ticket.id()));
    }

    /// A file of a ticket that the viewer may see.
    public Optional<TicketDetail.File> file(TicketNumber number, long fileId, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select a.id, a.message_id,
                               case when %s then a.name else 'lampiran-' || a.id end as name,
                               a.content_type, a.size, encode(a.sha256, 'hex') as sha256, a.inline
                        from attachment a
                        join ticket t on t.id = a.ticket_id
                        where t.number = :number and a.id = :file and %s
                        """.formatted(visibility.identitySql(), visibility.sql()))
                .param("number", number.digits())
                .param("file", fileId)
                .params(visibility.parameters())
                .query(TicketParts::file)
                .optional();
    }

    /// Somebody who works on it has the ticket open: it is no longer new to the house.
    public void seen(TicketNumber number, Viewer viewer) {
        if (!viewer.role().changesTickets()) {
            return;
        }
        var visibility = viewer.visibility();
        jdbc.sql("update ticket t set unread = false where t.number = :number and t.unread and "
                        + visibility.queueSql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .update();
    }

    private static @Nullable Timestamp due(@Nullable Key after) {
        if (after == null) {
            return Timestamp.from(Instant.EPOCH);
        }
        return after.due() == null ? null : Timestamp.from(after.due());
    }

    /// Where a page of the queue ended.
    ///
    /// @param due null if its last ticket has no running clock
    public record Key(@Nullable Instant due, long id) {}

    private static String columns(Visibility visibility) {
        return """
            select t.id, t.number, t.subject, t.state, t.category, t.confidence, t.kind, t.supervision, t.urgency,
                   t.place_code, t.balai_code, t.channel, t.channel_name, t.created_at, t.updated_at,
                   t.next_due_at, t.next_clock, t.unread, t.version,
                   t.outcome, t.ended_at, t.assignee_id, a.name as assignee_name, t.team_id, t.hand_overs, t.alarm,
                   main.number as main_number, t.reporter_via is not null as reachable, t.confidential,
                   not (%s) as unnamed,
                   r.id as reporter_id, r.name as reporter_name, c.kind as contact_kind, c.value as contact_value
            from ticket t
            left join reporter r on r.id = t.reporter_id
            left join contact_point c on c.id = t.reporter_via
            left join app_user a on a.id = t.assignee_id
            left join ticket main on main.id = t.main_id
            """.formatted(visibility.identitySql());
    }

    private static TicketSummary summary(ResultSet row, int n) throws SQLException {
        return new TicketSummary(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                subject(row),
                State.of(row.getString("state")),
                row.getString("category"),
                row.getDouble("confidence"),
                Kind.of(row.getString("kind")),
                row.getBoolean("supervision"),
                Urgency.of(row.getString("urgency")),
                row.getString("place_code"),
                row.getString("balai_code"),
                row.getString("channel"),
                row.getString("channel_name"),
                reporter(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("next_due_at")),
                row.getString("next_clock"),
                row.getBoolean("unread"),
                row.getLong("version"),
                row.getString("outcome"),
                instant(row.getTimestamp("ended_at")),
                assignee(row),
                row.getObject("team_id", Long.class),
                row.getInt("hand_overs"),
                row.getBoolean("alarm"),
                row.getString("main_number") == null ? null : new TicketNumber(row.getString("main_number")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String subject(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var contact = Optional.ofNullable(row.getString("contact_value"));
        return row.getBoolean("unnamed")
                ? Redaction.of(row.getString("reporter_name"), contact.stream().toList())
                        .mask(subject)
                : subject;
    }

    private static TicketSummary.@Nullable Person assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_id", Long.class);
        return id == null ? null : new TicketSummary.Person(id, row.getString("assignee_name"));
    }

    /// The one place where the reporter of a ticket is read, and so the one where they stay unnamed.
    private static TicketSummary.Reporter reporter(ResultSet row) throws SQLException {
        var reachable = row.getBoolean("reachable");
        var confidential = row.getBoolean("confidential");
        return row.getBoolean("unnamed")
                ? new TicketSummary.Reporter(null, null, null, reachable, confidential, true)
                : new TicketSummary.Reporter(
                        row.getObject("reporter_id", Long.class),
                        row.getString("reporter_name"),
                        contact(row),
                        reachable,
                        confidential,
                        false);
    }

    private static @Nullable ContactPoint contact(ResultSet row) throws SQLException {
        var kind = row.getString("contact_kind");
        return kind == null
                ? null
                : new ContactPoint(
                        kind.equals("email") ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE,
                        row.getString("contact_value"));
    }
}
