package id.tanggap.reply.outbox;

import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.Segments;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.reply.gate.DeferralReason;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SuppressionReason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Inserts the rows of outgoing messages, in the transaction that causes them, and wakes the worker after the commit.
/// Rows are never removed.
@Repository
public class OutboxQueue {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OutboxWorker worker;

    OutboxQueue(JdbcClient jdbc, JsonMapper json, OutboxWorker worker) {
        this.jdbc = jdbc;
        this.json = json;
        this.worker = worker;
    }

    /// A message, or a part of one, with the send decision.
    ///
    /// @param channel kind of the channel
    /// @param part of `parts`, from 1
    /// @param isUrgent sent before other messages of its channel
    public record Entry(
            OutboundMessage message,
            String channel,
            int part,
            int parts,
            SendDecision decision,
            boolean isUrgent,
            Instant at) {}

    /// All messages that one answer is sent as; one statement each.
    ///
    /// @param ticketMessage in the conversation
    public void add(long ticketMessage, MessageComposer.Composed composed, SendDecision decision, Instant at) {
        var parts = composed.parts();
        for (var part = 0; part < parts.size(); part++) {
            insert(
                    ticketMessage,
                    new Entry(
                            parts.get(part),
                            composed.carrier().channel(),
                            part + 1,
                            parts.size(),
                            decision,
                            composed.isUrgent(),
                            at));
        }
        worker.wakeAfterCommit();
    }

    /// Sends now what waits for the morning. One statement.
    public void releaseDeferred(String recipient, Instant at) {
        var released = jdbc.sql("""
                        update outbound set next_attempt_at = :at, reason = null
                        where recipient = :recipient and state = 'queued' and reason = :quiet and next_attempt_at > :at
                        """)
                .param("recipient", recipient)
                .param("quiet", DeferralReason.QUIET_HOURS.code())
                .param("at", Timestamp.from(at))
                .update();
        if (released > 0) {
            worker.wakeAfterCommit();
        }
    }

    /// A message without a conversation: a confirmation or a help text. One statement.
    public void add(Entry entry) {
        insert(null, entry);
        worker.wakeAfterCommit();
    }

    private void insert(@Nullable Long ticketMessage, Entry entry) {
        jdbc.sql("""
                        insert into outbound
                            (ticket_id, ticket_message, channel, channel_name, recipient, automatic, subject, body,
                             approved, part, parts, segments, message_id, in_reply_to, message_refs,
                             state, reason, urgent, next_attempt_at, queued_at, exercise)
                        select :ticket::bigint, :ticketMessage::bigint, :channel, :channelName, :recipient, :automatic,
                             :subject, :body, :approved::jsonb, :part, :parts, :segments::int, :messageId, :inReplyTo,
                             string_to_array(:refs, ' '),
                             case when of_exercise then 'suppressed' else :state end,
                             case when of_exercise then 'exercise' else :reason end,
                             :urgent, :due, :at, of_exercise
                        from (select :exercise or %s as of_exercise
                              from (select :ticket::bigint as ticket_id, :recipient::text as recipient) o) asked
                        """.formatted(ExerciseMessages.SQL))
                .param("ticketMessage", ticketMessage)
                .params(parameters(entry))
                .update();
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
        values.put("urgent", entry.isUrgent());
        values.put("at", Timestamp.from(entry.at()));
        values.put("exercise", isOfExercise(entry.decision()));
        decide(values, entry);
        return values;
    }

    private static boolean isOfExercise(SendDecision decision) {
        return decision instanceof SendDecision.Suppressed suppressed
                && suppressed.reason() == SuppressionReason.EXERCISE;
    }

    private static void decide(Map<String, @Nullable Object> values, Entry entry) {
        switch (entry.decision()) {
            case SendDecision.Immediate immediate -> decided(values, OutboundState.QUEUED, null, entry.at());
            case SendDecision.Deferred deferred ->
                decided(values, OutboundState.QUEUED, deferred.reason().code(), deferred.until());
            case SendDecision.Suppressed suppressed ->
                decided(values, OutboundState.SUPPRESSED, suppressed.reason().code(), entry.at());
        }
    }

    private static void decided(
            Map<String, @Nullable Object> values, OutboundState state, @Nullable String reason, Instant due) {
        values.put("state", state.code());
        values.put("reason", reason);
        values.put("due", Timestamp.from(due));
    }
}
