package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who has a ticket open, on any node: pages tell every few seconds, and who tells no more is gone.
@Service
public class Presence {

    /// Pages tell every ten seconds; two may be lost.
    static final Duration GONE = Duration.ofSeconds(30);

    private static final Duration SWEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A colleague who has the ticket open.
    public record Colleague(long user, String name, boolean writes, Instant since) {}

    /// Somebody has the ticket open, and hears who else has; two statements.
    ///
    /// @return the others; nobody for a ticket that they may not see
    public List<Colleague> beat(TicketNumber number, Viewer viewer, boolean writes) {
        var visibility = viewer.visibility();
        var now = clock.instant();
        jdbc.sql("""
                        with gone as (
                            delete from ticket_presence where at < :swept
                        )
                        insert into ticket_presence (ticket_id, user_id, name, doing, at)
                        select t.id, :user, :name, :doing, :now
                        from ticket t
                        where t.number = :number and :user is not null and %s
                        on conflict (ticket_id, user_id) do update set doing = excluded.doing, at = excluded.at
                        """.formatted(visibility.sql()))
                .param("swept", Timestamp.from(now.minus(SWEPT)))
                .param("user", viewer.userId(), Types.BIGINT)
                .param("name", viewer.name())
                .param("doing", writes ? "writes" : "reads")
                .param("now", Timestamp.from(now))
                .param("number", number.digits())
                .params(visibility.parameters())
                .update();
        return others(number, viewer);
    }

    /// Who else has the ticket open; who writes comes first.
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

    /// The page was closed.
    public void leave(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        jdbc.sql("""
                        delete from ticket_presence p
                        using ticket t
                        where t.id = p.ticket_id and t.number = :number and p.user_id = :user and %s
                        """.formatted(visibility.sql()))
                .param("number", number.digits())
                .param("user", viewer.userId(), Types.BIGINT)
                .params(visibility.parameters())
                .update();
    }
}
