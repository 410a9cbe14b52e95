package id.tanggap.supervision;

import id.tanggap.access.Viewer;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tickets of an office whose next clock is due in the next twelve hours: one statement along `ticket_queue_balai`.
@Service
public class UpcomingBreaches {

    /// How far ahead: a working day.
    public static final Duration AHEAD = Duration.ofHours(12);

    /// The most rows: nobody reassigns more by hand.
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    UpcomingBreaches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A ticket whose next clock is due soon.
    ///
    /// @param clock code of the clock
    /// @param version of the ticket now, to reassign it
    /// @param assignee name of the assignee, null while nobody has it
    public record UpcomingBreach(
            TicketNumber number,
            String subject,
            Urgency urgency,
            Instant dueAt,
            String clock,
            long version,
            Instant since,
            @Nullable String assignee) {}

    /// Soonest first; at most 200.
    public List<UpcomingBreach> forOffice(Office office, Viewer viewer) {
        var visibility = viewer.visibility().ofRealTickets();
        var now = clock.instant();
        return jdbc.sql("""
                        select t.number, %s as subject, t.urgency, t.next_due_at, t.next_clock, t.version,
                               coalesce(t.cycle_at, t.created_at) as since, a.name as assignee
                        from ticket t
                        left join app_user a on a.id = t.assignee_id
                        where %s
                          and coalesce(t.next_due_at, 'infinity') >= :from
                          and coalesce(t.next_due_at, 'infinity') < :to
                          and %s and %s
                        order by coalesce(t.next_due_at, 'infinity'), t.id
                        limit :most
                        """.formatted(visibility.subjectSql(), TicketState.IS_OPEN, office.sql(), visibility.sql()))
                .param("from", Timestamp.from(now))
                .param("to", Timestamp.from(now.plus(AHEAD)))
                .param("office", office.code())
                .param("most", MOST)
                .params(visibility.parameters())
                .query(UpcomingBreaches::coming)
                .list();
    }

    private static UpcomingBreach coming(ResultSet row, int n) throws SQLException {
        return new UpcomingBreach(
                new TicketNumber(row.getString("number")),
                MaskedText.mask(row.getString("subject")),
                Urgency.of(row.getString("urgency")),
                row.getTimestamp("next_due_at").toInstant(),
                row.getString("next_clock"),
                row.getLong("version"),
                row.getTimestamp("since").toInstant(),
                row.getString("assignee"));
    }
}
