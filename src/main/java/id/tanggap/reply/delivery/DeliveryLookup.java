package id.tanggap.reply.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What channels may ask about messages that providers accepted.
@Repository
public class DeliveryLookup {

    private final JdbcClient jdbc;

    DeliveryLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which of a provider's ids belong to other messages of ours than this one.
    public Set<String> claimed(String channelName, Collection<String> providerIds, long exceptOutbound) {
        if (providerIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select provider_id from outbound_handover
                        where channel_name = :channel and provider_id in (:ids)
                          and outbound_id is not null and outbound_id <> :except
                        """)
                .param("channel", channelName)
                .param("ids", providerIds)
                .param("except", exceptOutbound)
                .query(String.class)
                .list());
    }

    /// Messages without a final delivery state, the oldest first.
    ///
    /// @param from older ones are left out
    /// @param until younger ones may still get a receipt
    public List<String> withoutFinalState(String channelName, Instant from, Instant until, int limit) {
        return jdbc.sql("""
                        select h.provider_id from outbound_handover h
                        where h.channel_name = :channel and h.state in ('queued', 'sending', 'sent')
                          and h.told_at > :from and h.told_at <= :until and h.outbound_id is not null
                        order by h.told_at
                        limit :limit
                        """)
                .param("channel", channelName)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
