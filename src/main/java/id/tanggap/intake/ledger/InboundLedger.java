package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of everything received: `received` → `ticketed` | `linked` | `quarantined` | `refused`.
@Repository
public class InboundLedger {

    private final JdbcClient jdbc;

    InboundLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param claim keeps the row from the workers until `dueAt`; null lets them take it at once
    public LedgerReceipt receive(Arrival arrival, Blob raw, @Nullable UUID claim, Instant dueAt) {
        return jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, language, sha256, size, received_at,
                             state, claim, next_attempt_at)
                        values (:channel, :channelName, :key, :language, :sha256, :size, :at,
                             'received', :claim, :due)
                        on conflict (channel_name, source_key) do nothing
                        returning id
                        """)
                .param("channel", arrival.channel())
                .param("channelName", arrival.channelName())
                .param("key", arrival.sourceKey())
                .param("language", arrival.language())
                .param("sha256", raw.sha256().bytes())
                .param("size", raw.size())
                .param("at", Timestamp.from(arrival.receivedAt()))
                .param("claim", claim, java.sql.Types.OTHER)
                .param("due", Timestamp.from(dueAt))
                .query(Long.class)
                .optional()
                .map(id -> new LedgerReceipt(id, true))
                .orElseGet(() -> new LedgerReceipt(idOf(arrival.channelName(), arrival.sourceKey()), false));
    }

    /// A row that is settled from the start.
    public LedgerReceipt refuse(Arrival arrival, Blob raw, String reason, Instant at) {
        return jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, language, sha256, size, received_at,
                             state, reason, next_attempt_at, settled_at)
                        values (:channel, :channelName, :key, :language, :sha256, :size, :received,
                             'refused', :reason, :at, :at)
                        on conflict (channel_name, source_key) do nothing
                        returning id
                        """)
                .param("channel", arrival.channel())
                .param("channelName", arrival.channelName())
                .param("key", arrival.sourceKey())
                .param("language", arrival.language())
                .param("sha256", raw.sha256().bytes())
                .param("size", raw.size())
                .param("received", Timestamp.from(arrival.receivedAt()))
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .map(id -> new LedgerReceipt(id, true))
                .orElseGet(() -> new LedgerReceipt(idOf(arrival.channelName(), arrival.sourceKey()), false));
    }

    private long idOf(String channelName, String sourceKey) {
        return jdbc.sql("select id from inbound where channel_name = :channelName and source_key = :key")
                .param("channelName", channelName)
                .param("key", sourceKey)
                .query(Long.class)
                .single();
    }

    /// Claims rows that are due, oldest first. A row that is not settled by the end of its claim is claimed again.
    public List<InboundItem> claim(UUID claim, String node, Instant now, Instant leaseEnd, int limit) {
        return jdbc.sql("""
                        update inbound set claim = :claim, node = :node, attempts = attempts + 1, next_attempt_at = :lease
                        where id in (
                            select id from inbound
                            where state = 'received' and next_attempt_at <= :now
                            order by next_attempt_at, id
                            limit :limit
                            for update skip locked
                        )
                        returning id, channel, channel_name, source_key, language, encode(sha256, 'hex') as sha256,
                                  received_at, attempts
                        """)
                .param("claim", claim)
                .param("node", node)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(leaseEnd))
                .param("limit", limit)
                .query(InboundLedger::inbound)
                .list();
    }

    /// Resumes at once what this node was processing when it died.
    public void takeUpAgain(String node, Instant now) {
        jdbc.sql("""
                        update inbound set next_attempt_at = :now
                        where state = 'received' and node = :node and next_attempt_at > :now
                        """).param("now", Timestamp.from(now)).param("node", node).update();
    }

    public Set<String> known(String channelName, Collection<String> sourceKeys) {
        if (sourceKeys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select source_key from inbound where channel_name = :channelName and source_key in (:keys)
                        """)
                .param("channelName", channelName)
                .param("keys", sourceKeys)
                .query(String.class)
                .list());
    }

    public long refused(String channelName, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(*) from inbound
                        where channel_name = :channelName and received_at >= :from and received_at < :until
                          and state = 'refused' and source_key like 'refused:%'
                        """)
                .param("channelName", channelName)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    public InboundItem get(long id) {
        return jdbc.sql("""
                        select id, channel, channel_name, source_key, language, encode(sha256, 'hex') as sha256,
                               received_at, attempts
                        from inbound where id = :id
                        """).param("id", id).query(InboundLedger::inbound).single();
    }

    private static InboundItem inbound(ResultSet row, int n) throws SQLException {
        return new InboundItem(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("channel_name"),
                row.getString("source_key"),
                row.getString("language"),
                new Sha256(row.getString("sha256")),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"));
    }

    /// Writes the final state; part of the transaction that caused it.
    ///
    /// @param messageKey digest of the message's identity, for `ticketed` only
    /// @throws ClaimLost if another worker has taken the row over: the whole transaction must be rolled back
    public void settle(long id, UUID claim, Settlement settlement, byte @Nullable [] messageKey, Instant at) {
        var rows = jdbc.sql("""
                        update inbound set
                            state = :state, reason = :reason, ticket_id = :ticket,
                            message_key = :key, settled_at = :at
                        where id = :id and claim = :claim and state = 'received'
                        """)
                .param("state", settlement.state())
                .param("reason", settlement.reason())
                .param("ticket", settlement.ticketId())
                .param("key", messageKey)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("claim", claim)
                .update();
        if (rows == 0) {
            throw new ClaimLost(id);
        }
    }

    /// Postpones the row.
    public void later(long id, UUID claim, String reason, Instant next) {
        jdbc.sql("""
                        update inbound set reason = :reason, next_attempt_at = :next
                        where id = :id and claim = :claim and state = 'received'
                        """)
                .param("reason", reason)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    /// The ticket that the same message made through another channel, if it did.
    public Optional<Long> ticketOf(byte[] messageKey) {
        return jdbc.sql("select ticket_id from inbound where message_key = :key and state = 'ticketed'")
                .param("key", messageKey)
                .query(Long.class)
                .optional();
    }

    /// Number of the ticket of a settled row.
    public Optional<String> ticketNumber(long inboundId) {
        return jdbc.sql("""
                        select t.number from inbound i join ticket t on t.id = i.ticket_id where i.id = :id
                        """).param("id", inboundId).query(String.class).optional();
    }

    /// Another worker has the row now.
    public static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClaimLost(long id) {
            super("Inbound " + id + " was taken over by another worker; it will finish there");
        }
    }
}
