package id.tanggap.intake.media;

import id.tanggap.intake.report.TextReport;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files of texts that the provider still stores: recorded with the text, fetched later.
@Repository
public class PendingMedia {

    private final JdbcClient jdbc;

    PendingMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param attempts so far, this one included
    record Wanted(
            long id,
            long ticketId,
            long messageId,
            String channelName,
            String url,
            @Nullable String contentType,
            int attempts) {}

    /// The message that files belong to, and the channel that fetches them.
    public record Owner(long ticketId, long messageId, String channelName) {}

    /// One statement for each file; a text has ten at most.
    public void request(Owner owner, List<TextReport.Media> media, Instant at) {
        for (var file : media) {
            jdbc.sql("""
                            insert into media_wanted
                                (ticket_id, message_id, channel_name, url, content_type, state, next_attempt_at)
                            values (:ticket, :message, :channel, :url, :type, 'waiting', :at)
                            """)
                    .param("ticket", owner.ticketId())
                    .param("message", owner.messageId())
                    .param("channel", owner.channelName())
                    .param("url", file.url())
                    .param("type", file.contentType())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /// Claims files that are due; a worker that is not done by the end of the lease loses the file to another.
    List<Wanted> claim(Instant now, Instant leaseEnd, int limit) {
        return jdbc.sql("""
                        update media_wanted set attempts = attempts + 1, next_attempt_at = :lease
                        where id in (
                            select id from media_wanted
                            where state = 'waiting' and next_attempt_at <= :now
                            order by next_attempt_at, id
                            limit :limit
                            for update skip locked
                        )
                        returning id, ticket_id, message_id, channel_name, url, content_type, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(leaseEnd))
                .param("limit", limit)
                .query((row, n) -> new Wanted(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)))
                .list();
    }

    void later(long id, String reason, Instant next) {
        jdbc.sql("""
                        update media_wanted set reason = :reason, next_attempt_at = :next
                        where id = :id and state = 'waiting'
                        """)
                .param("reason", reason)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /// @param state `kept` or `given-up`
    /// @return false if another worker has settled it
    boolean settle(long id, String state, @Nullable String reason) {
        return jdbc.sql("update media_wanted set state = :state, reason = :reason where id = :id and state = 'waiting'")
                        .param("state", state)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }
}
