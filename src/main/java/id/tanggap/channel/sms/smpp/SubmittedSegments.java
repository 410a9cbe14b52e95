package id.tanggap.channel.sms.smpp;

import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The segments that message centres accepted, and the delivery state of each.
@Repository
class SubmittedSegments {

    private final JdbcClient jdbc;

    SubmittedSegments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The delivery state of a whole message.
    ///
    /// @param id of its first segment
    record Whole(String id, DeliveryState state, @Nullable String code) {}

    /// A segment of one of our messages.
    ///
    /// @param n from 1
    record Segment(long outboundId, int n, int total) {}

    private record Row(
            String id,
            int total,
            DeliveryState state,
            @Nullable String code) {}

    /// Ids of the segments that were submitted at an earlier attempt, by their number.
    Map<Integer, String> of(String channelName, long outboundId) {
        return jdbc
                .sql("select n, provider_id from sms_segment where channel_name = :channel and outbound_id = :outbound")
                .param("channel", channelName)
                .param("outbound", outboundId)
                .query((row, i) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Records a submission, also when its receipt came first. Message centres reuse ids some day: the id of an older
    /// message is then taken over.
    void record(String channelName, String id, Segment segment, Instant now) {
        jdbc.sql("""
                        insert into sms_segment as s (channel_name, provider_id, outbound_id, n, total, state, at)
                        values (:channel, :id, :outbound, :n, :total, 'sent', :now)
                        on conflict (channel_name, provider_id) do update set
                            outbound_id = :outbound, n = :n, total = :total, at = :now,
                            state = case when s.outbound_id is null then s.state else 'sent' end,
                            code = case when s.outbound_id is null then s.code end
                        """)
                .param("channel", channelName)
                .param("id", id)
                .param("outbound", segment.outboundId())
                .param("n", segment.n())
                .param("total", segment.total())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Records a receipt, also when it comes before our record of the submission.
    ///
    /// @return our message that the segment belongs to, if it is known yet
    Optional<Long> record(DeliveryReceipt receipt, Instant now) {
        return jdbc.sql("""
                        insert into sms_segment as s (channel_name, provider_id, state, code, at)
                        values (:channel, :id, :state, :code, :now)
                        on conflict (channel_name, provider_id) do update set state = :state, code = :code
                            where s.state not in ('delivered', 'undelivered', 'failed')
                               or (s.state <> 'delivered' and :state = 'delivered')
                        returning s.outbound_id
                        """)
                .param("channel", receipt.channelName())
                .param("id", receipt.providerId())
                .param("state", receipt.state().code())
                .param("code", receipt.code())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /// A message is delivered when all its segments are, and has failed when one segment has failed.
    ///
    /// @return empty while that is undecided
    Optional<Whole> whole(String channelName, long outboundId) {
        var rows = jdbc.sql("""
                        select provider_id, total, state, code from sms_segment
                        where channel_name = :channel and outbound_id = :outbound
                        order by n
                        """)
                .param("channel", channelName)
                .param("outbound", outboundId)
                .query((row, i) ->
                        new Row(row.getString(1), row.getInt(2), DeliveryState.of(row.getString(3)), row.getString(4)))
                .list();
        var lost = rows.stream().filter(row -> isLost(row.state())).findFirst();
        if (lost.isPresent()) {
            return Optional.of(new Whole(
                    rows.getFirst().id(), lost.get().state(), lost.get().code()));
        }
        return allArrived(rows)
                ? Optional.of(new Whole(rows.getFirst().id(), DeliveryState.DELIVERED, null))
                : Optional.empty();
    }

    private static boolean isLost(DeliveryState state) {
        return state == DeliveryState.UNDELIVERED || state == DeliveryState.FAILED;
    }

    private static boolean allArrived(List<Row> rows) {
        return !rows.isEmpty()
                && rows.size() == rows.getFirst().total()
                && rows.stream().allMatch(row -> row.state() == DeliveryState.DELIVERED);
    }
}
