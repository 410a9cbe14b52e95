package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who has a ticket open, on any node. Pages report every few seconds; a page that stops reporting counts as closed.
@Service
public class Presence {

    /// Pages report every ten seconds; two reports may be lost.
    static final Duration GONE = Duration.ofSeconds(30);

    private static final Duration SWEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PgNotifier.Topic changed;

    Presence(JdbcClient jdbc, Clock clock, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changed = notifier.topic("ticket_presence");
    }

    /// A colleague who has the ticket open.
    public record Colleague(long user, String name, boolean writes, Instant since) {}

    /// Records that the viewer has the ticket open; two statements. Other nodes are notified only if that is new.
    ///
    /// @return others who have it open; nobody for a ticket that the viewer may not see
    public List<Colleague> report(TicketNumber number, Viewer viewer, boolean writes) {
        if (tell(number, viewer, writes)) {
            changed.notifyAfterCommit(number.digits());
        }
        return others(number, viewer);
    }

    /// @return whether the viewer has just opened the ticket, or started or stopped writing
    private boolean tell(TicketNumber number, Viewer viewer, boolean writes) {
        var visibility = viewer.visibility();
        var now = clock.instant();
        return jdbc.sql("""
                        with gone as (
                            delete from ticket_presence where at < :swept
                        ), seen as (
                            select t.id from ticket t where t.number = :number and :user::bigint is not null and %s
                        ), before as (
                            select p.doing, p.at from ticket_presence p join seen on p.ticket_id = seen.id
                            where p.user_id = :user
                        ), told as (
                            insert into ticket_presence (ticket_id, user_id, name, doing, at)
                            select id, :user, :name, :doing, :now from seen
                            on conflict (ticket_id, user_id) do update set doing = excluded.doing, at = excluded.at
                        )
                        select exists (select 1 from seen)
                           and not exists (select 1 from before where doing = :doing and at > :fresh)
                        """.formatted(visibility.sql()))
                .param("swept", Timestamp.from(now.minus(SWEPT)))
                .param("user", viewer.userId(), Types.BIGINT)
                .param("name", viewer.name())
                .param("doing", writes ? "writes" : "reads")
                .param("now", Timestamp.from(now))
                .param("fresh", Timestamp.from(now.minus(GONE)))
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(Boolean.class)
                .single();
    }

    /// Calls `listener` with the ticket's number when somebody opens or leaves a ticket or starts to write, on any
    /// node.
    ///
    /// @return close it to stop listening
    public AutoCloseable onChange(Consumer<TicketNumber> listener) {
        return changed.subscribe(numbers -> numbers.stream()
                .flatMap(number -> TicketNumber.parse(number).stream())
                .forEach(listener));
    }

    /// Ids of the accounts that have a ticket open now; each was allowed to see it when it reported.
    public Set<Long> present(TicketNumber number) {
        return Set.copyOf(jdbc.sql("""
                        select p.user_id from ticket_presence p join ticket t on t.id = p.ticket_id
                        where t.number = :number and p.at > :since
                        """)
                .param("number", number.digits())
                .param("since", Timestamp.from(clock.instant().minus(GONE)))
                .query(Long.class)
                .list());
    }

    /// Who else has the ticket open; those who write come first.
    public List<Colleague> others(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select p.user_id, p.name, p.doing = 'writes', p.at
                        from ticket_presence p
                        join ticket t on t.id = p.ticket_id
                        where t.number = :number and p.at > :since and p.user_id is distinct from :user and %s
                        order by p.doing desc, p.name
                        """.formatted(visibility.sql()))
                .param("number", number.digits())
                .param("since", Timestamp.from(clock.instant().minus(GONE)))
                .param("user", viewer.userId(), Types.BIGINT)
                .params(visibility.parameters())
                .query((row, n) -> new Colleague(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /// Records that the page was closed.
    public void leave(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        var left = jdbc.sql("""
                        delete from ticket_presence p
                        using ticket t
                        where t.id = p.ticket_id and t.number = :number and p.user_id = :user and %s
                        """.formatted(visibility.sql()))
                .param("number", number.digits())
                .param("user", viewer.userId(), Types.BIGINT)
                .params(visibility.parameters())
                .update();
        if (left > 0) {
            changed.notifyAfterCommit(number.digits());
        }
    }
}
