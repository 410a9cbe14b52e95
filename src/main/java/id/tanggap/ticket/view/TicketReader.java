package id.tanggap.ticket.view;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows tickets to viewers, never more than they may see. Lists are paged by key.
@Service
public class TicketReader {

    private final JdbcClient jdbc;
    private final TicketDetailReader details;

    TicketReader(JdbcClient jdbc, TicketDetailReader details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    public Optional<TicketSummary> summary(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility) + "where t.number = :number and " + visibility.sql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .optional();
    }

    /// The complete ticket; empty if there is none that the viewer may see. Five statements, whatever the number of
    /// messages; one more if the reporter is hidden.
    public Optional<TicketDetail> detail(TicketNumber number, Viewer viewer) {
        return summary(number, viewer).map(details::complete);
    }

    /// Those of these tickets that this viewer may see, by their numbers.
    public Set<String> visible(Collection<String> numbers, Viewer viewer) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        var visibility = viewer.visibility();
        return Set.copyOf(jdbc.sql("select t.number from ticket t where t.number in (:numbers) and " + visibility.sql())
                .params(visibility.parameters())
                .param("numbers", numbers)
                .query(String.class)
                .list());
    }

    /// Summaries by id, in no order; ids that do not exist or may not be seen are left out.
    public List<TicketSummary> summaries(Collection<Long> ids, Visibility visibility) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TicketSummaryMapper.select(visibility) + "where t.id in (:ids) and " + visibility.sql())
                .param("ids", ids)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// Open tickets of the viewer's office, soonest due first; those without a running clock come last, oldest first.
    ///
    /// @param after the last ticket of the page before; null for the first page
    public List<TicketSummary> queue(Viewer viewer, @Nullable Key after, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility)
                        + """
                        where %s
                          and (coalesce(t.next_due_at, 'infinity'), t.id)
                            > (coalesce(cast(:due as timestamptz), 'infinity'), :id)
                          and %s
                        order by coalesce(t.next_due_at, 'infinity'), t.id
                        limit :limit
                        """.formatted(TicketState.IS_OPEN, visibility.queueSql()))
                .param("due", due(after))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// Newest tickets of the viewer's office first, in any state.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> newest(Viewer viewer, @Nullable Long before, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility) + """
                        where t.id < :before and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.queueSql()))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// Tickets that the viewer watches, of any office, newest first.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> watched(Viewer viewer, @Nullable Long before, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility) + """
                        join ticket_watcher w on w.ticket_id = t.id
                        where w.user_id = :watcher and w.ticket_id < :before and %s
                        order by w.ticket_id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .param("watcher", viewer.userId(), Types.BIGINT)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// Other tickets of the same reporter, newest first; without those whose reporter is hidden from the viewer.
    public List<TicketSummary> ofReporter(long reporterId, long exceptTicket, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility)
                        + """
                        where t.reporter_id = :reporter and t.id <> :except and %s and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.sql(), visibility.identitySql()))
                .param("reporter", reporterId)
                .param("except", exceptTicket)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// Tickets of several records of one citizen, newest first; without those whose reporter is hidden from the
    /// viewer.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    public List<TicketSummary> ofReporters(
            Collection<Long> reporters, @Nullable Long before, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql(TicketSummaryMapper.select(visibility)
                        + """
                        where t.reporter_id in (:reporters) and t.id < :before and %s and %s
                        order by t.id desc
                        limit :limit
                        """.formatted(visibility.sql(), visibility.identitySql()))
                .param("reporters", reporters)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(TicketSummaryMapper::summary)
                .list();
    }

    /// The clocks of several tickets that the viewer may see, by id of the ticket; one statement.
    public Map<Long, List<ClockView>> clocks(Collection<Long> ticketIds) {
        return ticketIds.isEmpty() ? Map.of() : details.clocks(ticketIds);
    }

    /// Why each clock of a ticket is due when it is: every interval in which it ran or was paused.
    public Optional<ClockLedger> ledger(TicketNumber number, Viewer viewer) {
        return summary(number, viewer).map(ticket -> details.ledger(ticket.id()));
    }

    /// A file of a ticket that the viewer may see. Its name is replaced if the reporter is hidden from them;
    /// numbers of people in it are masked.
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
                .query(TicketDetailReader::maskedFile)
                .optional();
    }

    /// Marks a ticket as read, because somebody whose office has it opened it.
    public void markRead(TicketNumber number, Viewer viewer) {
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
}
