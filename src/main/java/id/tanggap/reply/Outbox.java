package id.tanggap.reply;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what goes out. A row is written in the transaction that caused it and never removed.
@Repository
public class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How the messages of a ticket stand, by id of the message in the conversation; one statement.
    public Map<Long, Delivery> deliveries(long ticketId) {
        return jdbc
                .sql("""
                        select ticket_message, state, reason, recipient, channel, queued_at, sent_at
                        from outbound
                        where ticket_id = :ticket
                        order by id
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> Map.entry(
                        row.getLong(1),
                        new Delivery(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant(),
                                instant(row.getTimestamp(7)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> later));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// A message that the conversation does not have yet, and its row here; one statement.
    void queueWithMessage(OutboundMessage message, String channel, String author, Held held, Instant at) {
        jdbc.sql("""
                        with said as (
                            insert into ticket_message
                                (ticket_id, direction, channel, author, automatic, text, message_id, at)
                            values (:ticket, 'out', :channel, :author, :automatic, :body, :messageId, :at)
                            returning id
                        )
                        """ + INSERT.formatted("(select id from said)"))
                .param("author", author)
                .params(parameters(message, channel, held, at))
                .update();
    }

    /// A message of the conversation goes out; one statement.
    void queue(long ticketMessage, OutboundMessage message, String channel, Held held, Instant at) {
        jdbc.sql("""
                        with said as (
                            update ticket_message set message_id = :messageId where id = :message returning id
                        )
                        """ + INSERT.formatted("(select id from said)"))
                .param("message", ticketMessage)
                .params(parameters(message, channel, held, at))
                .update();
    }

    private static final String INSERT = """
            insert into outbound
                (ticket_id, ticket_message, channel, channel_name, recipient, automatic, subject, body,
                 message_id, in_reply_to, message_refs, state, reason, next_attempt_at, queued_at)
            values (:ticket, %s, :channel, :channelName, :recipient, :automatic, :subject, :body,
                 :messageId, :inReplyTo, string_to_array(:refs, ' '), :state, :reason, :at, :at)
            """;

    /// Whether a row waits to be sent, or is kept to show why it was not.
    record Held(Optional<String> reason) {
        static final Held NO = new Held(Optional.empty());
    }

    private static Map<String, @Nullable Object> parameters(
            OutboundMessage message, String channel, Held held, Instant at) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("ticket", message.ticketId());
        values.put("channel", channel);
        values.put("channelName", message.channelName());
        values.put("recipient", message.recipient());
        values.put("automatic", message.automatic());
        values.put("subject", message.subject());
        values.put("body", message.body());
        values.put("messageId", message.messageId());
        values.put("inReplyTo", message.inReplyTo());
        values.put("refs", String.join(" ", message.references()));
        values.put("state", held.reason().isPresent() ? "suppressed" : "queued");
        values.put("reason", held.reason().orElse(null));
        values.put("at", Timestamp.from(at));
        return values;
    }
}
