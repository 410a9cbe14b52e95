package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.worker.Node;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the ledger that wait for a worker, in lanes: new rows of each channel, urgent ones apart, and rows that
/// were tried before.
///
/// Each statement reads some dozens of rows along an index, however many wait.
@Repository
public class InboundQueue {

    /// So many rows of a lane are looked at to find one that a slot is free for.
    private static final int LOOKED_AT = 64;

    private final JdbcClient jdbc;
    private final Node node;

    InboundQueue(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /// Rows that are processed in one order.
    ///
    /// @param channelName of new rows; empty for those of all channels that were tried before
    public record Lane(String channelName, boolean urgent) {

        /// Rows that were tried before, or whose worker died.
        public static final Lane AGAIN = new Lane("", false);
    }

    /// A claim that is to be made.
    ///
    /// @param until when the row is free again if it is not settled
    /// @param except the group of senders whose rows must wait; null for none
    public record Claim(
            Instant now, Instant until, @Nullable String except) {

        public Claim(Instant now, Duration lease, Optional<String> except) {
            this(now, now.plus(lease), except.orElse(null));
        }
    }

    /// The lanes in which something waits, by name; one statement of a few index probes for each channel.
    public List<Lane> lanes(Instant now) {
        return jdbc.sql("""
                        with recursive channel (name) as (
                            (select i.channel_name from inbound i
                             where i.state = 'received' and i.attempts = 0
                             order by i.channel_name, i.urgent, i.turn limit 1)
                            union all
                            select (select i.channel_name from inbound i
                                    where i.state = 'received' and i.attempts = 0 and i.channel_name > channel.name
                                    order by i.channel_name, i.urgent, i.turn limit 1)
                            from channel where channel.name is not null
                        )
                        select channel.name, class.urgent from channel, (values (true), (false)) as class (urgent)
                        where channel.name is not null
                          and (select i.turn >= 0 from inbound i
                               where i.channel_name = channel.name and i.urgent = class.urgent
                                 and i.state = 'received' and i.attempts = 0
                               order by i.turn limit 1)
                        union all
                        select '', false
                        where (select i.next_attempt_at from inbound i
                               where i.state = 'received' and i.attempts > 0
                               order by i.next_attempt_at limit 1) <= :now
                        order by 1
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Lane(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /// Claims the row of a lane whose turn it is. A row that is not settled when its claim ends is claimed again.
    ///
    /// @return empty if no row of the lane is due and free
    public Optional<InboundItem> claim(Lane lane, Claim claim) {
        return lane.equals(Lane.AGAIN) ? again(claim) : fresh(lane, claim);
    }

    private Optional<InboundItem> fresh(Lane lane, Claim claim) {
        return claim(claim, """
                        select id from inbound
                        where state = 'received' and attempts = 0
                          and id = any (array(
                              select id from (
                                  select id, sender_group, turn, place from inbound
                                  where channel_name = :channel and urgent = :urgent
                                    and state = 'received' and attempts = 0 and next_attempt_at <= :now
                                  order by turn, place, id
                                  limit :lookedAt) as next
                              where sender_group is distinct from :except))
                        order by turn, place, id
                        limit 1
                        for update skip locked
                        """, lane);
    }

    private Optional<InboundItem> again(Claim claim) {
        return claim(claim, """
                        select id from inbound
                        where state = 'received' and attempts > 0 and next_attempt_at <= :now
                          and id = any (array(
                              select id from (
                                  select id, sender_group from inbound
                                  where state = 'received' and attempts > 0 and next_attempt_at <= :now
                                  order by next_attempt_at, id
                                  limit :lookedAt) as next
                              where sender_group is distinct from :except))
                        order by next_attempt_at, id
                        limit 1
                        for update skip locked
                        """, Lane.AGAIN);
    }

    private Optional<InboundItem> claim(Claim claim, String next, Lane lane) {
        var id = UUID.randomUUID();
        return jdbc.sql("""
                        update inbound set claim = :claim, node = :node, attempts = attempts + 1, next_attempt_at = :lease
                        where id = (%s)
                        returning id, channel, channel_name, source_key, language, encode(sha256, 'hex') as sha256,
                                  received_at, attempts, sender_group, quiet
                        """.formatted(next))
                .param("claim", id)
                .param("node", node.name())
                .param("now", Timestamp.from(claim.now()))
                .param("lease", Timestamp.from(claim.until()))
                .param("lookedAt", LOOKED_AT)
                .param("except", claim.except(), Types.VARCHAR)
                .param("channel", lane.channelName())
                .param("urgent", lane.urgent())
                .query((row, n) -> item(row, id))
                .optional();
    }

    /// Resumes at once what this node was processing when it died.
    public void reclaim(Instant now) {
        jdbc.sql("""
                        update inbound set next_attempt_at = :now
                        where state = 'received' and attempts > 0 and node = :node and next_attempt_at > :now
                        """)
                .param("now", Timestamp.from(now))
                .param("node", node.name())
                .update();
    }

    static InboundItem item(ResultSet row, UUID claim) throws SQLException {
        return new InboundItem(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("channel_name"),
                row.getString("source_key"),
                row.getString("language"),
                new Sha256(row.getString("sha256")),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                claim,
                new InboundItem.Marks(row.getString("sender_group"), row.getBoolean("quiet")));
    }
}
