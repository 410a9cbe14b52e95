package id.tanggap.ticket.conversation;

import id.tanggap.access.Viewer;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.timeline.TicketChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who was mentioned in a note or told that a clock runs out, and whether they have read it. A mention is only shown
/// while its ticket may be seen.
@Service
public class Mentions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mentions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A note that mentions the viewer, or a clock that runs out.
    ///
    /// @param by name of its author
    /// @param text of the note; empty for a clock
    /// @param reminder null for a note
    public record Mention(
            long id,
            TicketNumber number,
            String subject,
            String by,
            String text,
            Instant at,
            boolean read,
            @Nullable Reminder reminder) {}

    /// A clock that runs out, or is late.
    ///
    /// @param clock code of its name
    /// @param step code of the step of the escalation
    public record Reminder(String clock, String step, Instant due, boolean open) {}

    /// Notifies the mentioned users, in the transaction of the note; never the author.
    void notifyMentioned(long ticketId, long message, List<String> usernames, TicketChange change) {
        if (usernames.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mention (user_id, ticket_id, message_id, by_name, at)
                        select id, :ticket, :message, :by, :at from app_user
                        where username in (:names) and id is distinct from :author
                        on conflict do nothing
                        """)
                .param("ticket", ticketId)
                .param("message", message)
                .param("by", change.by().actor())
                .param("at", Timestamp.from(change.at()))
                .param("names", usernames)
                .param("author", change.by().user(), java.sql.Types.BIGINT)
                .update();
    }

    /// Newest first. The text is hidden where it may name a confidential reporter; the viewer reads it on the ticket.
    ///
    /// @param before id of the last one of the page before; null for the first page
    public List<Mention> of(Viewer viewer, @Nullable Long before, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select n.id, t.number, %s, n.by_name, case when %s then m.text else '•••' end, n.at,
                               n.read_at is not null, c.name, n.step, c.due_at, c.ended_at is null
                        from mention n
                        join ticket t on t.id = n.ticket_id
                        left join ticket_message m on m.id = n.message_id
                        left join sla_clock c on c.id = n.clock_id
                        where n.user_id = :user and n.id < :before and %s
                        order by n.id desc
                        limit :limit
                        """.formatted(visibility.subjectSql(), visibility.identitySql(), visibility.sql()))
                .param("user", viewer.userId(), java.sql.Types.BIGINT)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query((row, n) -> new Mention(
                        row.getLong(1),
                        new TicketNumber(row.getString(2)),
                        MaskedText.mask(row.getString(3)),
                        row.getString(4),
                        row.getString(8) == null ? MaskedText.mask(row.getString(5)) : "",
                        row.getTimestamp(6).toInstant(),
                        row.getBoolean(7),
                        reminder(row)))
                .list();
    }

    private static @Nullable Reminder reminder(ResultSet row) throws SQLException {
        var clock = row.getString(8);
        return clock == null
                ? null
                : new Reminder(clock, row.getString(9), row.getTimestamp(10).toInstant(), row.getBoolean(11));
    }

    /// How many are unread, up to a limit.
    public int unread(Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from mention n join ticket t on t.id = n.ticket_id
                            where n.user_id = :user and n.read_at is null and %s
                            limit :limit
                        ) as waiting
                        """.formatted(visibility.sql()))
                .param("user", viewer.userId(), java.sql.Types.BIGINT)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(Integer.class)
                .single();
    }

    /// The viewer opened the ticket: all its mentions of them are read.
    public void readOn(TicketNumber number, Viewer viewer) {
        jdbc.sql("""
                        update mention n set read_at = :now
                        from ticket t
                        where t.id = n.ticket_id and t.number = :number and n.user_id = :user and n.read_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number.digits())
                .param("user", viewer.userId(), java.sql.Types.BIGINT)
                .update();
    }

    public void readAll(Viewer viewer) {
        jdbc.sql("update mention set read_at = :now where user_id = :user and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("user", viewer.userId(), java.sql.Types.BIGINT)
                .update();
    }
}
