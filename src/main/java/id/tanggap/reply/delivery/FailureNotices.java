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

    /// @param messageId of our message, without angle brackets
    /// @return false if we sent no such message
    public boolean bounced(String messageId, String reason, Instant at) {
        var ticket = fail(messageId, reason);
        ticket.ifPresent(id -> tickets.record(id, TimelineEntryKind.DELIVERY_FAILED, Map.of("reason", reason), at));
        return ticket.isPresent();
    }

    private Optional<Long> fail(String messageId, String reason) {
        return jdbc.sql("""
                        update outbound set state = :failed, reason = :reason
                        where message_id = :messageId
                        returning ticket_id
                        """)
                .param("messageId", messageId)
                .param("failed", OutboundState.FAILED.code())
                .param("reason", reason)
                .query(Long.class)
                .optional();
    }
}
