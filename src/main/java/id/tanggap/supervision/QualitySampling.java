package id.tanggap.supervision;

import id.tanggap.access.Viewer;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A random sample of the tickets that ended in the last week, for somebody to review.
///
/// Drawing reads the tickets that ended in one week along `ticket_ended`; everything else reads along
/// `quality_sample_office`.
@Service
public class QualitySampling {

    static final int WAITING = 10;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    QualitySampling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A ticket that waits for review.
    public record Sampled(long id, TicketNumber number, String subject, String outcome) {}

    /// Draws until ten tickets wait. Nobody reviews their own work.
    ///
    /// @return how many were drawn
    @Transactional
    public int draw(Office office, Viewer by) {
        var visibility = by.visibility().ofRealTickets();
        var now = clock.instant();
        return jdbc.sql("""
                        insert into quality_sample (office, team_id, ticket_id, week, drawn_at, drawn_by)
                        select :office, t.team_id, t.id, :week, :now, :by
                        from ticket t
                        where t.ended_at >= :from and t.ended_at < :now
                          and t.state in ('resolved', 'closed', 'cancelled')
                          and t.outcome not in ('spam', 'duplicate')
                          and t.assignee_id is distinct from :by
                          and not exists (select 1 from quality_sample s where s.ticket_id = t.id and s.week = :week)
                          and %s and %s
                        order by random()
                        limit :wanted
                        on conflict (ticket_id, week) do nothing
                        """.formatted(office.sql(), visibility.sql()))
                .param("office", office.code())
                .param("week", week(now.atZone(DailyStatistics.ZONE).toLocalDate()))
                .param("from", Timestamp.from(now.minus(WEEK)))
                .param("now", Timestamp.from(now))
                .param("by", by.userId())
                .param("wanted", Math.max(0, WAITING - waiting(office, by).size()))
                .params(visibility.parameters())
                .update();
    }

    /// Tickets of the last four weeks that nobody has reviewed yet; oldest first.
    public List<Sampled> waiting(Office office, Viewer viewer) {
        var visibility = viewer.visibility().ofRealTickets();
        return jdbc.sql("""
                        select s.id, t.number, %s as subject, t.outcome
                        from quality_sample s
                        join ticket t on t.id = s.ticket_id
                        where s.office = :office and s.week >= :since
                          and not exists (select 1 from quality_review r where r.sample_id = s.id)
                          and t.assignee_id is distinct from :me
                          and %s
                        order by s.week, s.id
                        limit :most
                        """.formatted(visibility.subjectSql(), visibility.sql()))
                .param("office", office.code())
                .param("since", since())
                .param("me", viewer.userId())
                .param("most", WAITING)
                .params(visibility.parameters())
                .query((row, n) -> new Sampled(
                        row.getLong("id"),
                        new TicketNumber(row.getString("number")),
                        MaskedText.mask(row.getString("subject")),
                        row.getString("outcome")))
                .list();
    }

    /// Stores a review; the first one counts.
    ///
    /// @return why it was refused, empty if it is stored
    @Transactional
    public Optional<Reason> review(long sample, QualityReview review, Viewer by) {
        var visibility = by.visibility().ofRealTickets();
        var kept = jdbc.sql("""
                        insert into quality_review
                            (sample_id, answered, tone, category, outcome, note, reviewed_by, reviewed_at)
                        select s.id, :answered, :tone, :category, :outcome, :note, :by, :now
                        from quality_sample s
                        join ticket t on t.id = s.ticket_id
                        where s.id = :sample and t.assignee_id is distinct from :by and %s
                        on conflict (sample_id) do nothing
                        """.formatted(visibility.sql()))
                .param("sample", sample)
                .param("answered", review.answered().code())
                .param("tone", review.tone().code())
                .param("category", review.category().code())
                .param("outcome", review.outcome().code())
                .param("note", review.note())
                .param("by", by.userId())
                .param("now", Timestamp.from(clock.instant()))
                .params(visibility.parameters())
                .update();
        return kept == 1 ? Optional.empty() : Optional.of(Reason.of("refused.supervision.review"));
    }

    LocalDate since() {
        return week(clock.instant().atZone(DailyStatistics.ZONE).toLocalDate()).minusWeeks(WEEKS - 1L);
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
