package id.tanggap.reply.outbox;

import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.worker.Node;
import id.tanggap.reply.carrier.OutboundMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Which node works on which message of the outbox. A claim is a lease: it expires unless its node renews it, so the
/// messages of a dead node are free again after one lease.
@Repository
class OutboxClaims {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Node node;
    private final Clock clock;
    private final Duration lease;

    /// @param lease how long a claim lasts without renewal; longer than a pause of the program or a short database
    ///     outage, because a message whose claim expires while it is being sent may be sent twice
    OutboxClaims(
            JdbcClient jdbc,
            JsonMapper json,
            Node node,
            Clock clock,
            @Value("${tanggap.reply.lease:45s}") Duration lease) {
        this.jdbc = jdbc;
        this.json = json;
        this.node = node;
        this.clock = clock;
        this.lease = lease;
    }

    /// Names of the channels that have messages due, whether these channels are open or not. One statement of a few
    /// index probes for each name: it jumps from one name in the index to the next.
    List<String> dueChannels() {
        return jdbc.sql("""
                        with recursive lane (name) as (
                            (select o.channel_name from outbound o
                             where o.state in ('queued', 'sending')
                             order by o.channel_name limit 1)
                            union all
                            select (select o.channel_name from outbound o
                                    where o.state in ('queued', 'sending') and o.channel_name > lane.name
                                    order by o.channel_name limit 1)
                            from lane where lane.name is not null
                        )
                        select lane.name from lane
                        where (select o.next_attempt_at from outbound o
                               where o.channel_name = lane.name and o.urgent and o.state in ('queued', 'sending')
                               order by o.next_attempt_at limit 1) <= :now
                           or (select o.next_attempt_at from outbound o
                               where o.channel_name = lane.name and not o.urgent and o.state in ('queued', 'sending')
                               order by o.next_attempt_at limit 1) <= :now
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /// Claims messages of one channel that are due, urgent ones first. Those of exercises end here: they are kept with
    /// their reason and never claimed, whoever queued them and whatever became of their ticket since. A message in
    /// `sending` whose lease has expired was being sent when a node died: it is sent again, with the same
    /// Message-ID.
    ///
    /// The array keeps the planner from reading the whole table for a number of rows that it cannot estimate.
    ///
    /// @param held messages that this node is sending now: never claimed again here
    List<OutboundMessage> claim(String channelName, UUID attempt, int limit, Collection<Long> held) {
        var now = clock.instant();
        return jdbc
                .sql("""
                        with urgent as (
                            select id from outbound
                            where channel_name = :channel and urgent
                              and state in ('queued', 'sending') and next_attempt_at <= :now
                              and id <> all (string_to_array(:held, ' ')::bigint[])
                            order by next_attempt_at, id
                            limit :limit
                            for update skip locked
                        ), others as (
                            select id from outbound
                            where channel_name = :channel and not urgent
                              and state in ('queued', 'sending') and next_attempt_at <= :now
                              and id <> all (string_to_array(:held, ' ')::bigint[])
                            order by next_attempt_at, id
                            limit :limit
                            for update skip locked
                        )
                        update outbound o set
                            state = case when %1$s then 'suppressed' else 'sending' end,
                            reason = case when %1$s then 'exercise' else o.reason end,
                            exercise = %1$s,
                            attempts = attempts + case when %1$s then 0 else 1 end,
                            attempt_id = :attempt, node = :node, next_attempt_at = :lease
                        where id = any (array(select id from urgent union all select id from others limit :limit))
                        returning id, ticket_id, channel_name, recipient, automatic, subject, body, approved,
                                  message_id, in_reply_to, message_refs, attempts, exercise
                        """.formatted(ExerciseMessages.SQL))
                .param("channel", channelName)
                .param("attempt", attempt)
                .param("node", node.name())
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(lease)))
                .param("limit", limit)
                .param("held", spaced(held))
                .query((row, n) ->
                        row.getBoolean("exercise") ? Optional.<OutboundMessage>empty() : Optional.of(message(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private OutboundMessage message(ResultSet row) throws SQLException {
        return new OutboundMessage(
                row.getLong("id"),
                row.getObject("ticket_id", Long.class),
                new OutboundMessage.Route(row.getString("channel_name"), row.getString("recipient")),
                row.getBoolean("automatic"),
                new OutboundMessage.Content(
                        row.getString("subject"), row.getString("body"), approved(row.getString("approved"))),
                new OutboundMessage.Threading(
                        row.getString("message_id"), row.getString("in_reply_to"), List.of((String[])
                                row.getArray("message_refs").getArray())),
                row.getInt("attempts"),
                List.of());
    }

    private OutboundMessage.@Nullable Approved approved(@Nullable String written) {
        return written == null ? null : json.readValue(written, OutboundMessage.Approved.class);
    }

    /// A claim that is still needed must be renewed after this time.
    Duration renewAfter() {
        return lease.dividedBy(3);
    }

    /// Renews claims of this node; one statement.
    ///
    /// @param held attempts by message
    void renew(Map<Long, UUID> held) {
        jdbc.sql("""
                        update outbound set next_attempt_at = :lease
                        where id = any (string_to_array(:ids, ' ')::bigint[])
                          and attempt_id = any (string_to_array(:attempts, ' ')::uuid[])
                          and state = 'sending'
                        """)
                .param("ids", spaced(held.keySet()))
                .param("attempts", spaced(held.values()))
                .param("lease", Timestamp.from(clock.instant().plus(lease)))
                .update();
    }

    private static String spaced(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /// Releases what this node was sending when it died, so that it is sent again now.
    void reclaim() {
        jdbc.sql("update outbound set next_attempt_at = :now where state = 'sending' and node = :node")
                .param("now", Timestamp.from(clock.instant()))
                .param("node", node.name())
                .update();
    }

    /// The files of an answer by message; one statement.
    List<OutboundMessage.Enclosure> enclosures(long id) {
        return jdbc.sql("""
                        select a.name, a.content_type, a.size, encode(a.sha256, 'hex'), a.id
                        from outbound o
                        join attachment a on a.ticket_id = o.ticket_id and a.message_id = o.ticket_message
                        where o.id = :id and o.channel = 'email' and not o.automatic
                        union all
                        select f.name, f.content_type, f.size, encode(f.sha256, 'hex'), 0
                        from outbound_file f
                        where f.outbound_id = :id
                        order by 5
                        """)
                .param("id", id)
                .query((row, n) -> new OutboundMessage.Enclosure(
                        row.getString(1), row.getString(2), row.getLong(3), new Sha256(row.getString(4))))
                .list();
    }
}
