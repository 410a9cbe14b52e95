package id.tanggap.reply.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows that map a provider's id of a message to ours. The first to come writes the row, and the other waits on
/// its key: neither a receipt nor the record of the sending can miss the other.
@Repository
public class ProviderMessageIds {

    private final JdbcClient jdbc;

    ProviderMessageIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What receipts have said about an attempt so far.
    public record Reported(DeliveryState state, @Nullable String code) {}

    /// Records that a message was sent; one statement.
    ///
    /// @return what receipts said before it was recorded
    public Optional<Reported> noted(String channelName, String providerId, long outboundId, Instant at) {
        return jdbc.sql("""
                        insert into outbound_handover as h
                            (channel_name, provider_id, outbound_id, stage, state, told_at)
                        values (:channel, :provider, :outbound, 0, 'queued', :at)
                        on conflict (channel_name, provider_id) do update set outbound_id = :outbound
                        returning h.stage, h.state, h.code
                        """)
                .param("channel", channelName)
                .param("provider", providerId)
                .param("outbound", outboundId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getInt(1) == 0
                        ? Optional.<Reported>empty()
                        : Optional.of(new Reported(DeliveryState.of(row.getString(2)), row.getString(3))))
                .single();
    }

    /// Records a receipt; one statement.
    ///
    /// @return our message, if the receipt is new
    Optional<Long> record(DeliveryReceipt receipt, Instant at) {
        return jdbc.sql("""
                        insert into outbound_handover as h
                            (channel_name, provider_id, stage, state, code, told_at)
                        values (:channel, :provider, :stage, :state, :code, :at)
                        on conflict (channel_name, provider_id) do update set
                            stage = :stage, state = :state, code = :code, told_at = :at
                            where h.stage < :stage
                        returning h.outbound_id
                        """)
                .param("channel", receipt.channelName())
                .param("provider", receipt.providerId())
                .param("stage", receipt.state().stage())
                .param("state", receipt.state().code())
                .param("code", receipt.code())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    Optional<Long> ticketOf(String channelName, String providerId, String recipient) {
        return jdbc.sql("""
                        select o.ticket_id
                        from outbound_handover h
                        join outbound o on o.id = h.outbound_id
                        where h.channel_name = :channel and h.provider_id = :provider and o.recipient = :recipient
                        """)
                .param("channel", channelName)
                .param("provider", providerId)
                .param("recipient", recipient)
                .query(Long.class)
                .optional();
    }
}
