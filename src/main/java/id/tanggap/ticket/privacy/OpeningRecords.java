package id.tanggap.ticket.privacy;

import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of who opened what, and how many one person may write in an hour, over all nodes.
@Component
class OpeningRecords {

    /// Twice what a busy agent needs; who copies numbers by hundreds is slowed, and seen.
    static final int MOST_AN_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    OpeningRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false if this person has opened too many within the hour
    boolean keep(TicketRow ticket, NumberPlace place, String what, TicketChange change) {
        return keep(new Row(ticket.id(), place, null, what), change);
    }

    boolean keep(TicketRow ticket, long file, String what, TicketChange change) {
        return keep(new Row(ticket.id(), null, file, what), change);
    }

    private record Row(
            long ticket,
            @Nullable NumberPlace place,
            @Nullable Long file,
            String what) {}

    /// One after the other for each person: two clicks at once do not both see room for one.
    private boolean keep(Row row, TicketChange change) {
        jdbc.sql("select 1 from app_user where id = :user for no key update")
                .param("user", change.by().user(), Types.BIGINT)
                .query(Integer.class)
                .optional();
        return insert(row, change) == 1;
    }

    private int insert(Row row, TicketChange change) {
        var place = row.place();
        return jdbc.sql("""
                        insert into personal_data_opening
                            (ticket_id, what, message_id, part, start_at, attachment_id, user_id, name, at)
                        select :ticket, :what, :message, :part, :start, :file, :user, :name, :at
                        where (select count(*) from personal_data_opening where user_id = :user and at > :since) < :most
                        """)
                .param("ticket", row.ticket())
                .param("what", row.what())
                .param("message", place == null || !place.isInMessage() ? null : place.message(), Types.BIGINT)
                .param("part", place == null ? null : place.part().code(), Types.VARCHAR)
                .param("start", place == null ? null : place.start(), Types.INTEGER)
                .param("file", row.file(), Types.BIGINT)
                .param("user", change.by().user(), Types.BIGINT)
                .param("name", change.by().actor())
                .param("at", Timestamp.from(change.at()))
                .param("since", Timestamp.from(change.at().minus(HOUR)))
                .param("most", MOST_AN_HOUR)
                .update();
    }

    /// What one person opened in a ticket in the last quarter of an hour, with the texts it stands in.
    JdbcClient.StatementSpec lately(long ticket, long user, Instant now) {
        return jdbc.sql("""
                        select distinct coalesce(o.message_id, 0) as message_id, o.part, o.start_at,
                               coalesce(m.text, '') as text, m.full_text, t.subject
                        from personal_data_opening o
                        join ticket t on t.id = o.ticket_id
                        left join ticket_message m on m.id = o.message_id and m.ticket_id = o.ticket_id
                        where o.ticket_id = :ticket and o.user_id = :user and o.at > :since and o.part is not null
                        """)
                .param("ticket", ticket)
                .param("user", user)
                .param("since", Timestamp.from(now.minus(OPEN)));
    }
}
