package id.tanggap.reply.delivery;

import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Processes reports of mail servers that a message of ours was not delivered (RFC 3464).
@Component
public class FailureNotices {

    private final JdbcClient jdbc;
    private final Tickets tickets;

    FailureNotices(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /// The first report is written on the ticket; the same one from another mailbox, or a later one, changes nothing.
    /// What was never sent cannot have failed.
    ///
    /// @param messageId of our message, without angle brackets
    /// @return false if we sent no such message
    public boolean bounced(String messageId, String reason, Instant at) {
        var ticket = fail(messageId, reason);
        ticket.ifPresent(id -> tickets.record(id, TimelineEntryKind.DELIVERY_FAILED, Map.of("reason", reason), at));
        return ticket.isPresent() || isKnownAsFailed(messageId);
    }

    private Optional<Long> fail(String messageId, String reason) {
        return jdbc.sql("""
                        update outbound set state = :failed, reason = :reason
                        where message_id = :messageId and state not in (:failed, :suppressed)
                        returning ticket_id
                        """)
                .param("messageId", messageId)
                .param("failed", OutboundState.FAILED.code())
                .param("suppressed", OutboundState.SUPPRESSED.code())
                .param("reason", reason)
                .query(Long.class)
                .optional();
    }

    private boolean isKnownAsFailed(String messageId) {
        return jdbc.sql("select exists (select 1 from outbound where message_id = :messageId and state = :failed)")
                .param("messageId", messageId)
                .param("failed", OutboundState.FAILED.code())
                .query(Boolean.class)
                .single();
    }
}
