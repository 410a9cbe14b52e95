package id.tanggap.ticket.view;

import id.tanggap.access.Visibility;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.NameRedaction;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a ticket's row into a summary. Only here the reporter of a ticket is read, so only here they are hidden; and
/// only here its subject, so here numbers of people in it are masked.
final class TicketSummaryMapper {

    private TicketSummaryMapper() {}

    /// The statement up to its joins; the caller adds the condition.
    static String select(Visibility visibility) {
        return """
            select t.id, t.number, t.subject, t.state, t.category, t.confidence, t.kind, t.supervision, t.urgency,
                   t.place_code, t.balai_code, t.channel, t.created_at, t.updated_at,
                   t.next_due_at, t.unread, t.version, t.exercise_id,
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

    static TicketSummary summary(ResultSet row, int n) throws SQLException {
        return new TicketSummary(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                row.getLong("version"),
                subject(row),
                row.getString("channel"),
                reporter(row),
                status(row),
                classification(row),
                assignment(row),
                new TicketSummary.Times(
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("updated_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        instant(row.getTimestamp("next_due_at"))));
    }

    private static TicketSummary.Status status(ResultSet row) throws SQLException {
        var main = row.getString("main_number");
        return new TicketSummary.Status(
                TicketState.of(row.getString("state")),
                row.getString("outcome"),
                row.getBoolean("unread"),
                main == null ? null : new TicketNumber(main),
                row.getObject("exercise_id", Long.class));
    }

    private static TicketSummary.Classification classification(ResultSet row) throws SQLException {
        return new TicketSummary.Classification(
                row.getString("category"),
                row.getDouble("confidence"),
                Kind.of(row.getString("kind")),
                row.getBoolean("supervision"),
                Urgency.of(row.getString("urgency")),
                row.getString("place_code"));
    }

    private static TicketSummary.Assignment assignment(ResultSet row) throws SQLException {
        return new TicketSummary.Assignment(
                row.getString("balai_code"),
                row.getObject("team_id", Long.class),
                assignee(row),
                row.getInt("hand_overs"),
                row.getBoolean("alarm"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String subject(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var contact = Optional.ofNullable(row.getString("contact_value"));
        return MaskedText.mask(
                row.getBoolean("unnamed")
                        ? NameRedaction.of(
                                        row.getString("reporter_name"),
                                        contact.stream().toList())
                                .mask(subject)
                        : subject);
    }

    private static TicketSummary.@Nullable Person assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_id", Long.class);
        return id == null ? null : new TicketSummary.Person(id, row.getString("assignee_name"));
    }

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
