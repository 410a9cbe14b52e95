package id.tanggap.ticket.store;

import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.NewMessage;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Stores the messages of tickets and their files.
@Component
public class MessageStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A citizen's message; one statement, one more if files came with it.
    public long receive(long ticketId, String channel, NewMessage message, Instant at) {
        var id = jdbc.sql("""
                        insert into ticket_message
                            (ticket_id, direction, channel, author, automatic, text, full_text, html, message_id, at,
                             sender_proof, reply_to)
                        values (:ticket, 'in', :channel, :author, :automatic, :text, :full, :html, :messageId, :at,
                             :proof, :replyTo)
                        returning id
                        """)
                .param("ticket", ticketId)
                .param("channel", channel)
                .param("author", message.author())
                .param("automatic", message.automatic())
                .param("text", storable(message.text()))
                .param("full", storable(message.fullText()))
                .param("html", storable(message.html()))
                .param("messageId", message.messageId())
                .param("at", Timestamp.from(message.sentAt() == null ? at : message.sentAt()))
                .param("proof", message.proof() == null ? null : message.proof().code())
                .param("replyTo", storable(message.replyTo()))
                .query(Long.class)
                .single();
        attach(id, message.attachments());
        return id;
    }

    /// Remembers which ticket a message was written to: a duplicate of the one that has it.
    public void writtenTo(long messageId, long ticketId) {
        jdbc.sql("update ticket_message set written_to_ticket_id = :ticket where id = :id")
                .param("ticket", ticketId)
                .param("id", messageId)
                .update();
    }

    /// The ticket that has a message now.
    public long ticketOf(long messageId) {
        return jdbc.sql("select ticket_id from ticket_message where id = :id")
                .param("id", messageId)
                .query(Long.class)
                .single();
    }

    /// Whether the ticket has this message already: mail to two of our mailboxes, or a rebuilt mailbox, delivers it
    /// again. The text is compared too, because any sender can choose a Message-ID.
    public boolean has(long ticketId, NewMessage message) {
        return message.messageId() != null
                && jdbc.sql("""
                                select exists (
                                    select 1 from ticket_message
                                    where message_id = :messageId and ticket_id = :ticket and direction = 'in'
                                      and text = :text
                                )
                                """)
                        .param("messageId", message.messageId())
                        .param("ticket", ticketId)
                        .param("text", storable(message.text()))
                        .query(Boolean.class)
                        .single();
    }

    /// The message of a main ticket that has the late files of a duplicate's message, if there is one.
    public Optional<Long> followUp(long mainId, long messageId) {
        return jdbc.sql("select id from ticket_message where message_id = :key and ticket_id = :main")
                .param("key", followUpKey(messageId))
                .param("main", mainId)
                .query(Long.class)
                .optional();
    }

    /// A message without words, of the same author by the same channel.
    public long beginFollowUp(long mainId, long messageId, Instant at) {
        return jdbc.sql("""
                        insert into ticket_message
                            (ticket_id, direction, channel, author, automatic, text, message_id, at, sender_proof, reply_to,
                             written_to_ticket_id)
                        select :main, 'in', channel, author, automatic, '', :key, :at, sender_proof, reply_to,
                               coalesce(written_to_ticket_id, ticket_id)
                        from ticket_message where id = :message
                        returning id
                        """)
                .param("main", mainId)
                .param("key", followUpKey(messageId))
                .param("at", Timestamp.from(at))
                .param("message", messageId)
                .query(Long.class)
                .single();
    }

    private static String followUpKey(long messageId) {
        return "files-of-message-" + messageId;
    }

    /// Kind of the channel that a message came by.
    public String channel(long messageId) {
        return jdbc.sql("select channel from ticket_message where id = :id")
                .param("id", messageId)
                .query(String.class)
                .single();
    }

    /// What a member of staff, or a program, wrote.
    ///
    /// @param user the account of the author; null for a program
    public record StaffText(String author, @Nullable Long user, MessageContent words, Instant at) {}

    /// An answer of staff to the citizen, with its files.
    public long answer(TicketRow ticket, StaffText text) {
        return write(ticket, MessageDirection.OUT, text);
    }

    /// A note of staff, with its files.
    public long note(TicketRow ticket, StaffText text) {
        return write(ticket, MessageDirection.NOTE, text);
    }

    private long write(TicketRow ticket, MessageDirection direction, StaffText text) {
        var id = jdbc.sql("""
                        insert into ticket_message (ticket_id, direction, channel, author, user_id, text, at)
                        values (:ticket, :direction, :channel, :author, :user, :text, :at)
                        returning id
                        """)
                .param("ticket", ticket.id())
                .param("direction", direction.code())
                .param("channel", ticket.origin().channel())
                .param("author", text.author())
                .param("user", text.user())
                .param("text", storable(text.words().text()))
                .param("at", Timestamp.from(text.at()))
                .query(Long.class)
                .single();
        attach(id, text.words().files());
        return id;
    }

    public void attach(long messageId, List<NewAttachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into attachment
                            (ticket_id, message_id, name, content_type, size, sha256, inline, content_id)
                        select m.ticket_id, m.id, r.name, r.type, r.size, decode(r.sha256, 'hex'), r.inline, r.cid
                        from ticket_message m,
                             jsonb_to_recordset(:rows::jsonb)
                             as r (name text, type text, size bigint, sha256 text, inline boolean, cid text)
                        where m.id = :message
                        """)
                .param("message", messageId)
                .param(
                        "rows",
                        json.writeValueAsString(
                                attachments.stream().map(MessageStore::row).toList()))
                .update();
    }

    private static Map<String, Object> row(NewAttachment file) {
        return Map.of(
                "name", file.name().replace("\0", ""),
                "type", file.contentType().replace("\0", ""),
                "size", file.blob().size(),
                "sha256", file.blob().sha256().hex(),
                "inline", file.inline(),
                "cid", file.contentId() == null ? "" : file.contentId().replace("\0", ""));
    }

    /// PostgreSQL keeps every character but NUL, which no text needs.
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
