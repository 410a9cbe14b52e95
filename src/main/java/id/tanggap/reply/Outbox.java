package id.tanggap.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The rows of what goes out. A row is written in the transaction that caused it and never removed.
@Repository
public class Outbox {

    private static final String INSERT = """
            insert into outbound
                (ticket_id, ticket_message, channel, channel_name, recipient, automatic, subject, body, approved,
                 part, parts, segments, message_id, in_reply_to, message_refs, state, reason, next_attempt_at, queued_at)
            values (:ticket, %s, :channel, :channelName, :recipient, :automatic, :subject, :body, :approved::jsonb,
                 :part, :parts, :segments, :messageId, :inReplyTo, string_to_array(:refs, ' '), :state, :reason, :due, :at)
            returning ticket_message
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// How the messages of a ticket stand, by id of the message in the conversation; one statement.
    public Map<Long, Delivery> deliveries(long ticketId) {
        return jdbc
                .sql("""
                        select ticket_message, state, reason, code, recipient, channel, segments,
                               queued_at, next_attempt_at, sent_at
                        from outbound
                        where ticket_id = :ticket
                        order by id
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> Map.entry(row.getLong("ticket_message"), delivery(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()), Delivery::together)));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new Delivery(
                row.getString("state"),
                row.getString("reason"),
                row.getString("code"),
                row.getString("recipient"),
                row.getString("channel"),
                1,
                row.getObject("segments", Integer.class),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("next_attempt_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }

    /// A message, or a part of one, with what is decided about its leaving.
    ///
    /// @param part of `parts`, from 1
    record Entry(OutboundMessage message, String channel, int part, int parts, Verdict verdict, Instant at) {}

    /// A message that the conversation does not have yet, and its row here; one statement.
    ///
    /// @param text the whole of it, if it leaves in parts
    /// @return its id in the conversation
    long queueWithMessage(Entry entry, String author, String text) {
        return jdbc.sql("""
                        with said as (
                            insert into ticket_message
                                (ticket_id, direction, channel, author, automatic, text, message_id, at)
                            values (:ticket, 'out', :channel, :author, :automatic, :text, :messageId, :at)
                            returning id
                        )
                        """ + INSERT.formatted("(select id from said)"))
                .param("author", author)
                .param("text", text)
                .params(parameters(entry))
                .query(Long.class)
                .single();
    }

    /// A message of the conversation goes out; one statement. Later messages of its thread refer to its first part.
    void queue(long ticketMessage, Entry entry) {
        jdbc.sql("""
                        with said as (
                            update ticket_message set message_id = coalesce(message_id, :messageId) where id = :message
                            returning id
                        )
                        """ + INSERT.formatted("(select id from said)"))
                .param("message", ticketMessage)
                .params(parameters(entry))
                .query(Long.class)
                .single();
    }

    /// A message of no conversation: a confirmation, a word of help.
    void queueAlone(Entry entry) {
        jdbc.sql(INSERT.formatted("null"))
                .params(parameters(entry))
                .query((row, n) -> true)
                .single();
    }

    /// What waits for a number that wants no more texts does not go.
    void silence(String recipient) {
        jdbc.sql("""
                        update outbound set state = 'suppressed', reason = 'opted-out'
                        where recipient = :recipient and channel in ('sms', 'whatsapp') and state = 'queued'
                        """).param("recipient", recipient).update();
    }

    private Map<String, @Nullable Object> parameters(Entry entry) {
        var message = entry.message();
        var values = new HashMap<String, @Nullable Object>();
        values.put("ticket", message.ticketId());
        values.put("channel", entry.channel());
        values.put("channelName", message.channelName());
        values.put("recipient", message.recipient());
        values.put("automatic", message.automatic());
        values.put("subject", message.subject());
        values.put("body", message.body());
        values.put("approved", message.approved() == null ? null : json.writeValueAsString(message.approved()));
        values.put("part", entry.part());
        values.put("parts", entry.parts());
        values.put(
                "segments",
                entry.channel().equals("sms") ? Segments.of(message.body()).count() : null);
        values.put("messageId", message.messageId());
        values.put("inReplyTo", message.inReplyTo());
        values.put("refs", String.join(" ", message.references()));
        values.put("at", Timestamp.from(entry.at()));
        switch (entry.verdict()) {
            case Verdict.Goes goes -> decided(values, "queued", null, entry.at());
            case Verdict.Held held -> decided(values, "queued", "take-back", held.until());
            case Verdict.Waits waits -> decided(values, "queued", "quiet-hours", waits.until());
            case Verdict.Stays stays -> decided(values, "suppressed", stays.reason(), entry.at());
        }
        return values;
    }

    private static void decided(
            Map<String, @Nullable Object> values, String state, @Nullable String reason, Instant due) {
        values.put("state", state);
        values.put("reason", reason);
        values.put("due", Timestamp.from(due));
    }
}
