package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Blob;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    /// More urgent rows of one sender wait their turn: a flood of alarming words must not delay real emergencies.
    private static final int MOST_URGENT = 3;

    private final JdbcClient jdbc;

    InboundLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A new item whose bytes are stored.
    public record Received(Arrival arrival, ArrivalPriority priority, Blob raw) {}

    /// Gives the row its turn: the round after the last one in which its sender already waits, but not before the
    /// current round of its channel. Of the urgent rows of a sender only the first three that wait count as urgent.
    ///
    /// @param claim makes the caller its first worker, until `dueAt`; null lets the workers take it at once
    public LedgerReceipt receive(Received item, @Nullable UUID claim, Instant dueAt) {
        var priority = item.priority();
        return insert(
                item.arrival(),
                jdbc.sql("""
                        with class as (
                            select :urgent and (
                                select count(*) from (
                                    select 1 from inbound i
                                    where i.channel_name = :channelName and i.sender_key = :sender and i.urgent
                                      and i.state = 'received' and i.attempts = 0
                                    limit :mostUrgent) as waiting) < :mostUrgent as urgent
                        ), round as (
                            select class.urgent, greatest(
                                (select i.turn from inbound i
                                 where i.channel_name = :channelName and i.urgent = class.urgent
                                   and i.state = 'received' and i.attempts = 0
                                 order by i.turn limit 1),
                                (select i.turn + 1 from inbound i
                                 where i.channel_name = :channelName and i.sender_key = :sender
                                   and i.urgent = class.urgent and i.state = 'received' and i.attempts = 0
                                 order by i.turn desc limit 1),
                                0) as turn
                            from class
                        )
                        insert into inbound
                            (channel, channel_name, source_key, language, sha256, size, received_at,
                             sender_key, sender_group, quiet, urgent, turn, place,
                             state, attempts, claim, next_attempt_at)
                        select :channel, :channelName, :key, :language, :sha256, :size, :received,
                               :sender, :group, :quiet, round.urgent, round.turn,
                               coalesce(
                                   (select i.place + 1 from inbound i
                                    where i.channel_name = :channelName and i.sender_group = :group
                                      and i.urgent = round.urgent and i.turn = round.turn
                                      and i.state = 'received' and i.attempts = 0
                                    order by i.place desc limit 1), 0),
                               'received', :attempts, :claim, :due
                        from round
                        on conflict (channel_name, source_key) do nothing
                        returning id
                        """)
                        .params(columns(item.arrival(), item.raw()))
                        .param("sender", priority.senderKey())
                        .param("group", priority.senderGroup())
                        .param("urgent", priority.urgent())
                        .param("quiet", item.arrival().quiet())
                        .param("mostUrgent", MOST_URGENT)
                        .param("attempts", claim == null ? 0 : 1)
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
                               received_at, attempts, sender_group, quiet
                        from inbound where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> InboundQueue.item(row, claim))
                .single();
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
