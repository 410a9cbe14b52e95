package id.tanggap.ticket.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the program sends to citizens, as the conversation of a ticket keeps it. Part of the caller's transaction.
@Repository
public class SentMessages {

    private final JdbcClient jdbc;

    SentMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A message that no person wrote.
    ///
    /// @param event name of its template: `acknowledged`, `incident-update`
    /// @param channel kind of the channel it leaves by: `email`, `sms`, `whatsapp`
    /// @param text the whole of it, also if it leaves in parts
    /// @param messageId without angle brackets (RFC 5322 section 3.6.4); of its first part
    public record Automatic(
            long ticketId, String event, String channel, String author, String text, String messageId, Instant at) {}

    /// One statement.
    ///
    /// @return its id in the conversation
    public long add(Automatic message) {
        return jdbc.sql("""
                        insert into ticket_message
                            (ticket_id, direction, channel, author, automatic, event, text, message_id, at)
                        values (:ticket, 'out', :channel, :author, true, :event, :text, :messageId, :at)
                        returning id
                        """)
                .param("ticket", message.ticketId())
                .param("event", message.event())
                .param("channel", message.channel())
                .param("author", message.author())
                .param("text", message.text())
                .param("messageId", message.messageId())
                .param("at", Timestamp.from(message.at()))
                .query(Long.class)
                .single();
    }

    /// An answer of staff leaves under this id, and later messages of its thread refer to it; one statement. An id
    /// that it has already stays.
    public void identify(long message, String messageId) {
        jdbc.sql("update ticket_message set message_id = :messageId where id = :id and message_id is null")
                .param("id", message)
                .param("messageId", messageId)
                .update();
    }
}
