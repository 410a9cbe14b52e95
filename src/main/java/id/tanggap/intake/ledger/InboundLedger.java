package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.worker.Node;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final Node node;

    InboundLedger(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /// @param claim keeps the row from the workers until `dueAt`; null lets them take it at once
    public LedgerReceipt receive(Arrival arrival, Blob raw, @Nullable UUID claim, Instant dueAt) {
        return insert(
                arrival,
                jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, language, sha256, size, received_at,
                             state, claim, next_attempt_at)
                        values (:channel, :channelName, :key, :language, :sha256, :size, :received,
                             'received', :claim, :due)
                        on conflict (channel_name, source_key) do nothing
                        returning id
                        """)
                        .params(columns(arrival, raw))
                        .param("claim", claim, java.sql.Types.OTHER)
                        .param("due", Timestamp.from(dueAt)));
    }

    /// A row that is settled from the start.
    public LedgerReceipt refuse(Arrival arrival, Blob raw, String reason, Instant at) {
        return insert(
                arrival,
                jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, language, sha256, size, received_at,
                             state, reason, next_attempt_at, settled_at)
                        values (:channel, :channelName, :key, :language, :sha256, :size, :received,
                             'refused', :reason, :at, :at)
                        on conflict (channel_name, source_key) do nothing
                        returning id
                        """)
                        .params(columns(arrival, raw))
                        .param("reason", reason)
                        .param("at", Timestamp.from(at)));
    }

    private static Map<String, Object> columns(Arrival arrival, Blob raw) {
        return Map.of(
                "channel", arrival.channel(),
                "channelName", arrival.channelName(),
                "key", arrival.sourceKey(),
                "language", arrival.language(),
                "sha256", raw.sha256().bytes(),
                "size", raw.size(),
                "received", Timestamp.from(arrival.receivedAt()));
    }

    private LedgerReceipt insert(Arrival arrival, JdbcClient.StatementSpec statement) {
        return statement
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

    /// Claims rows that are due, oldest first. A row that is not settled by the end of its lease is claimed again.
    public List<InboundItem> claim(Instant now, Duration lease, int limit) {
        var claim = UUID.randomUUID();
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
                .param("node", node.name())
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .query((row, n) -> item(row, claim))
                .list();
    }

    /// Resumes at once what this node was processing when it died.
    public void takeUpAgain(Instant now) {
        jdbc.sql("""
                        update inbound set next_attempt_at = :now
                        where state = 'received' and node = :node and next_attempt_at > :now
                        """)
                .param("now", Timestamp.from(now))
                .param("node", node.name())
                .update();
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

    /// @param claim under which the caller received the row
    public InboundItem get(long id, UUID claim) {
        return jdbc.sql("""
                        select id, channel, channel_name, source_key, language, encode(sha256, 'hex') as sha256,
                               received_at, attempts
                        from inbound where id = :id
                        """).param("id", id).query((row, n) -> item(row, claim)).single();
    }

    private static InboundItem item(ResultSet row, UUID claim) throws SQLException {
        return new InboundItem(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("channel_name"),
                row.getString("source_key"),
                row.getString("language"),
                new Sha256(row.getString("sha256")),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                claim);
    }

    /// Writes the final state; part of the transaction that caused it.
    ///
    /// @throws ClaimLost if another worker has taken the row over: the whole transaction must be rolled back
    public void settle(InboundItem item, Settlement settlement, Instant at) {
        var rows = jdbc.sql("""
                        update inbound set
                            state = :state, reason = :reason, ticket_id = :ticket,
                            message_key = :key, settled_at = :at
                        where id = :id and claim = :claim and state = 'received'
                        """)
                .param("state", settlement.state())
                .param("reason", settlement.reason())
                .param("ticket", settlement.ticketId())
                .param("key", settlement.messageKey())
                .param("at", Timestamp.from(at))
                .param("id", item.id())
                .param("claim", item.claim())
                .update();
        if (rows == 0) {
            throw new ClaimLost(item.id());
        }
    }

    /// Postpones the row, if it is still claimed.
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
