package id.tanggap.reply;

import id.tanggap.blob.Sha256;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The work on what waits to go out: taken by one node, handed over, settled.
@Repository
class Outgoing {

    /// Who said STOP while the message waited.
    private static final String SILENT = """
            o.channel in ('sms', 'whatsapp') and exists (select 1 from silent_number s where s.value = o.recipient)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outgoing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Takes messages that are due, for this attempt. One found in `sending` when its lease is over was being handed
    /// over when a node died: it goes again, with the same Message-ID.
    List<OutboundMessage> claim(UUID attempt, String node, Instant now, Instant leaseEnd, int limit) {
        return jdbc.sql("""
                        update outbound set
                            state = 'sending', attempts = attempts + 1, attempt_id = :attempt, node = :node, next_attempt_at = :lease
                        where id in (
                            select id from outbound
                            where state in ('queued', 'sending') and next_attempt_at <= :now
                            order by next_attempt_at, id
                            limit :limit
                            for update skip locked
                        )
                        returning id, ticket_id, channel_name, recipient, automatic, subject, body, approved,
                                  message_id, in_reply_to, message_refs, attempts
                        """)
                .param("attempt", attempt)
                .param("node", node)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(leaseEnd))
                .param("limit", limit)
                .query((row, n) -> new OutboundMessage(
                        row.getLong("id"),
                        row.getObject("ticket_id", Long.class),
                        row.getString("channel_name"),
                        row.getString("recipient"),
                        row.getBoolean("automatic"),
                        row.getString("subject"),
                        row.getString("body"),
                        approved(row.getString("approved")),
                        row.getString("message_id"),
                        row.getString("in_reply_to"),
                        List.of((String[]) row.getArray("message_refs").getArray()),
                        row.getInt("attempts")))
                .list();
    }

    private OutboundMessage.@Nullable Approved approved(@Nullable String written) {
        return written == null ? null : json.readValue(written, OutboundMessage.Approved.class);
    }

    /// The files of an answer by letter; one statement.
    List<OutboundMessage.Enclosure> enclosures(long id) {
        return jdbc.sql("""
                        select a.name, a.content_type, a.size, encode(a.sha256, 'hex')
                        from outbound o
                        join attachment a on a.ticket_id = o.ticket_id and a.message_id = o.ticket_message
                        where o.id = :id and o.channel = 'email' and not o.automatic
                        order by a.id
                        """)
                .param("id", id)
                .query((row, n) -> new OutboundMessage.Enclosure(
                        row.getString(1), row.getString(2), row.getLong(3), new Sha256(row.getString(4))))
                .list();
    }

    /// Its turn has not come: it waits, and that was no attempt.
    void putBack(long id, UUID attempt, Instant turn) {
        jdbc.sql("""
                        update outbound set state = 'queued', attempts = attempts - 1, next_attempt_at = :turn
                        where id = :id and attempt_id = :attempt and state = 'sending'
                        """)
                .param("id", id)
                .param("attempt", attempt)
                .param("turn", Timestamp.from(turn))
                .update();
    }

    /// What this node had in its hands when it died goes again now.
    void takeUpAgain(String node, Instant now) {
        jdbc.sql("update outbound set next_attempt_at = :now where state = 'sending' and node = :node")
                .param("now", Timestamp.from(now))
                .param("node", node)
                .update();
    }

    /// The outside has it.
    void sent(long id, UUID attempt, Instant at) {
        jdbc.sql("""
                        update outbound set state = 'sent', reason = null, code = null, next_attempt_at = :at, sent_at = :at
                        where id = :id and attempt_id = :attempt and state = 'sending'
                        """)
                .param("id", id)
                .param("attempt", attempt)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// It waits for another attempt.
    void later(long id, UUID attempt, String reason, @Nullable String code, Instant next) {
        settle(id, attempt, "queued", reason, code, next);
    }

    /// Nobody tries again.
    void failed(long id, UUID attempt, String reason, @Nullable String code, Instant at) {
        settle(id, attempt, "failed", reason, code, at);
    }

    private void settle(long id, UUID attempt, String state, String reason, @Nullable String code, Instant next) {
        jdbc.sql("""
                        update outbound o set
                            state = case when :state = 'queued' and %1$s then 'suppressed' else :state end,
                            reason = case when :state = 'queued' and %1$s then 'opted-out' else :reason end,
                            code = :code, next_attempt_at = :next
                        where id = :id and attempt_id = :attempt and state = 'sending'
                        """.formatted(SILENT))
                .param("id", id)
                .param("attempt", attempt)
                .param("state", state)
                .param("reason", reason)
                .param("code", code)
                .param("next", Timestamp.from(next))
                .update();
    }

    /// A bounce names a message of ours: it did not arrive after all.
    ///
    /// @return the ticket, if the id is one of ours
    Optional<Long> bounced(String messageId, String reason) {
        return jdbc.sql("""
                        update outbound set state = 'failed', reason = :reason
                        where message_id = :messageId
                        returning ticket_id
                        """)
                .param("messageId", messageId)
                .param("reason", reason)
                .query(Long.class)
                .optional();
    }
}
