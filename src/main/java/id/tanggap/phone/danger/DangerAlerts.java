package id.tanggap.phone.danger;

import id.tanggap.access.Viewer;
import id.tanggap.phone.callback.ProposedCallbacks;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.event.DangerReported;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Alerts about people in danger: they ring on every desk that answers calls, until somebody takes them. For each
/// ticket one alert rings at a time.
@Service
public class DangerAlerts {

    /// What rang for so long without anybody rings no more; the ticket and the callback are overdue by then.
    private static final Duration RINGS = Duration.ofDays(2);

    private final ProposedCallbacks callbacks;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PgNotifier.Topic topic;

    DangerAlerts(ProposedCallbacks callbacks, JdbcClient jdbc, Clock clock, PgNotifier notifier) {
        this.callbacks = callbacks;
        this.jdbc = jdbc;
        this.clock = clock;
        this.topic = notifier.topic("danger_alert");
    }

    /// Part of the transaction in which the message is added.
    @EventListener
    void raise(DangerReported danger) {
        var callback = callbacks.propose(danger);
        jdbc.sql("""
                        insert into danger_alert (ticket_id, kind, callback_id, at)
                        select :ticket, :kind, :callback, :at
                        where not exists (
                            select 1 from danger_alert where ticket_id = :ticket and taken_at is null and at > :since)
                        """)
                .param("ticket", danger.ticketId())
                .param("kind", danger.kind().code())
                .param("callback", callback.orElse(null), java.sql.Types.BIGINT)
                .param("at", Timestamp.from(danger.at()))
                .param("since", Timestamp.from(danger.at().minus(RINGS)))
                .update();
        notifyAfterCommit(danger.ticketId());
    }

    /// Notifies open desks on all nodes that an alert came or was taken. Only a hint: listeners read `waiting`.
    ///
    /// @return close it to stop listening
    public AutoCloseable onChange(Runnable listener) {
        return topic.subscribe(tickets -> {
            if (!tickets.isEmpty()) {
                listener.run();
            }
        });
    }

    private void notifyAfterCommit(long ticketId) {
        topic.notifyAfterCommit(Long.toString(ticketId));
    }

    /// What rings for this viewer, the longest waiting first; none for those who answer no calls. Who may not see the
    /// ticket hears of the call that is proposed. An alert whose callback somebody claimed, or with which something
    /// else was done, rings no more. One statement.
    public List<DangerAlert> waiting(Viewer viewer, int limit) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select a.id, t.number, %s as subject, a.kind, a.callback_id, a.at
                        from danger_alert a
                        left join ticket t on t.id = a.ticket_id and %s
                        where a.taken_at is null and a.at > :since and (t.id is not null or a.callback_id is not null)
                          and not exists (
                              select 1 from callback_event e
                              where e.callback_id = a.callback_id and e.at >= a.at
                                and e.kind in ('claimed', 'attempt', 'settled', 'unreachable', 'withdrawn'))
                        order by a.id
                        limit :limit
                        """.formatted(visibility.subjectSql(), visibility.sql()))
                .param("since", Timestamp.from(clock.instant().minus(RINGS)))
                .param("limit", limit)
                .params(visibility.parameters())
                .query((row, n) -> alert(row))
                .list();
    }

    /// Somebody takes care of the person; it rings no more for anybody.
    ///
    /// @return the alert, also if somebody else was faster; empty if the viewer may not see it
    public Optional<DangerAlert> take(long id, Viewer by) {
        var alert = find(id, by);
        alert.ifPresent(one -> {
            jdbc.sql("update danger_alert set taken_at = :at, taken_by = :by where id = :id and taken_at is null")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", by.userId())
                    .param("id", id)
                    .update();
            notifyAfterCommit(id);
        });
        return alert;
    }

    private Optional<DangerAlert> find(long id, Viewer viewer) {
        if (!viewer.answersCalls()) {
            return Optional.empty();
        }
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select a.id, t.number, %s as subject, a.kind, a.callback_id, a.at
                        from danger_alert a
                        join ticket t on t.id = a.ticket_id
                        where a.id = :id and %s
                        """.formatted(visibility.subjectSql(), visibility.sql()))
                .param("id", id)
                .params(visibility.parameters())
                .query((row, n) -> alert(row))
                .optional();
    }

    private static DangerAlert alert(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var about = number == null
                ? null
                : new DangerAlert.About(
                        new TicketNumber(number),
                        MaskedText.mask(row.getString("subject")),
                        DangerKind.of(row.getString("kind")));
        return new DangerAlert(
                row.getLong("id"),
                about,
                row.getObject("callback_id", Long.class),
                row.getTimestamp("at").toInstant());
    }
}
