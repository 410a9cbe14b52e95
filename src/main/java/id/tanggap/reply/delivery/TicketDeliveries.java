package id.tanggap.reply.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The delivery states of the messages of tickets.
@Repository
public class TicketDeliveries {

    private final JdbcClient jdbc;

    TicketDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The delivery states of a ticket's messages, by id of the message in the conversation; one statement.
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
                OutboundState.of(row.getString("state")),
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
}
