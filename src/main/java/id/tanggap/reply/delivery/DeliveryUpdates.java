package id.tanggap.reply.delivery;

import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Applies a receipt to a message: it is delivered, it is sent again, or an agent must find another way.
@Component
public class DeliveryUpdates {

    /// A telephone that is off or out of reach may be back in minutes, or in the morning.
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final JdbcClient jdbc;
    private final OptOutEnforcement optOuts;
    private final Tickets tickets;

    DeliveryUpdates(JdbcClient jdbc, OptOutEnforcement optOuts, Tickets tickets) {
        this.jdbc = jdbc;
        this.optOuts = optOuts;
        this.tickets = tickets;
    }

    private record Lost(@Nullable Long ticketId, String channelName, String recipient, int handovers) {}

    /// Part of the caller's transaction; one or two statements, and the ticket's.
    public void apply(long outbound, DeliveryState state, @Nullable String code, Instant at) {
        if (state.arrived()) {
            arrived(outbound, state, at).ifPresent(ticket -> tickets.notifyFollowers(ticket, "delivered", at));
        } else if (state.lost()) {
            lost(outbound, state, code, at);
        }
    }

    private void lost(long outbound, DeliveryState state, @Nullable String code, Instant at) {
        var tried = tried(outbound);
        var again = DeliveryFailure.of(code).filter(DeliveryFailure::mayPass).isPresent()
                && tried.handovers() <= PAUSES.size();
        if (again) {
            queueAgain(outbound, code, at.plus(PAUSES.get(tried.handovers() - 1)));
            if (tried.ticketId() != null) {
                tickets.notifyFollowers(tried.ticketId(), "delivering", at);
            }
        } else {
            optOuts.ifProviderSays(code, tried.recipient(), tried.channelName(), at);
            settle(outbound, state, code, at).ifPresent(ticket -> tellAgent(ticket, code, at));
        }
    }

    private void tellAgent(long ticket, @Nullable String code, Instant at) {
        tickets.record(
                ticket, TimelineEntryKind.DELIVERY_FAILED, Map.of("code", Objects.requireNonNullElse(code, "")), at);
    }

    private Lost tried(long outbound) {
        return jdbc.sql("""
                        select o.ticket_id, o.channel_name, o.recipient,
                               (select count(*) from outbound_handover h where h.outbound_id = o.id)
                        from outbound o where o.id = :id
                        """)
                .param("id", outbound)
                .query((row, n) ->
                        new Lost(row.getObject(1, Long.class), row.getString(2), row.getString(3), row.getInt(4)))
                .single();
    }

    /// Also for a message that waits for another attempt because it was reported lost: it is not sent again.
    private Optional<Long> arrived(long outbound, DeliveryState state, Instant at) {
        return jdbc.sql("""
                        update outbound set state = :state, code = null, reason = null, next_attempt_at = :at,
                               sent_at = coalesce(sent_at, :at)
                        where id = :id and state not in ('read', 'suppressed')
                        returning ticket_id
                        """)
                .param("state", state.code())
                .param("at", Timestamp.from(at))
                .param("id", outbound)
                .query(Long.class)
                .optional();
    }

    /// One of several attempts of a message was lost; if another one was delivered, the citizen has the message.
    private Optional<Long> settle(long outbound, DeliveryState state, @Nullable String code, Instant at) {
        return jdbc.sql("""
                        update outbound set state = :state, code = :code, reason = null, next_attempt_at = :at,
                               sent_at = coalesce(sent_at, :at)
                        where id = :id and state not in ('delivered', 'read', 'suppressed')
                        returning ticket_id
                        """)
                .param("state", state.code())
                .param("code", code)
                .param("at", Timestamp.from(at))
                .param("id", outbound)
                .query(Long.class)
                .optional();
    }

    /// Not to a number that has said STOP meanwhile.
    private void queueAgain(long outbound, @Nullable String code, Instant next) {
        jdbc.sql("""
                        update outbound o set
                            state = case when asked.silent then 'suppressed' else 'queued' end,
                            reason = case when asked.silent then 'opted-out' else 'again' end,
                            code = :code, next_attempt_at = :next
                        from (select a.id,
                                     not a.despite_stop
                                     and exists (select 1 from silent_number s where s.value = a.recipient) as silent
                              from outbound a where a.id = :id) as asked
                        where o.id = asked.id and o.state = 'sent'
                        """)
                .param("code", code)
                .param("next", Timestamp.from(next))
                .param("id", outbound)
                .update();
    }
}
