package id.tanggap.reply;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one door for automatic messages: nothing leaves that could start a loop or flood somebody.
///
/// RFC 3834 section 2: no automatic answer to automatic mail, to lists, to null senders; and a limit on how many
/// go to one address and from one ticket in an hour.
@Component
class Gate {

    private static final int AN_HOUR_PER_ADDRESS = 10;
    private static final int AN_HOUR_PER_TICKET = 3;
    private static final Set<String> MACHINES = Set.of(
            "mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply", "bounce", "bounces");

    private record Sent(int toAddress, int fromTicket) {}

    private final JdbcClient jdbc;

    Gate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return why an automatic message must not go, or empty if it may; one statement
    Optional<String> objection(long ticketId, String recipient, Instant now) {
        return objection(ticketId, recipient, false, now);
    }

    /// @param asked the citizen asked for this answer: only the limit of their address holds
    Optional<String> objection(long ticketId, String recipient, boolean asked, Instant now) {
        var local = recipient
                .substring(0, Math.max(0, recipient.lastIndexOf('@')))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\+.*", "");
        if (MACHINES.contains(local)) {
            return Optional.of("machine-address");
        }
        var sent = sent(ticketId, recipient, now.minus(Duration.ofHours(1)));
        if (sent.toAddress() >= AN_HOUR_PER_ADDRESS) {
            return Optional.of("address-limit");
        }
        return !asked && sent.fromTicket() >= AN_HOUR_PER_TICKET ? Optional.of("ticket-limit") : Optional.empty();
    }

    private Sent sent(long ticketId, String recipient, Instant since) {
        return jdbc.sql("""
                        select (select count(*) from outbound
                                where recipient = :recipient and queued_at > :since and automatic
                                  and state <> 'suppressed') as to_address,
                               (select count(*) from outbound
                                where ticket_id = :ticket and queued_at > :since and automatic
                                  and state <> 'suppressed') as from_ticket
                        """)
                .param("recipient", recipient)
                .param("ticket", ticketId)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Sent(row.getInt(1), row.getInt(2)))
                .single();
    }
}
