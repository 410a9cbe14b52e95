package id.tanggap.intake.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ledger's figures for a channel: when it received something last, what waits, what was refused.
@Repository
public class ChannelStatistics {

    /// Counting stops here, so that the cost is limited.
    private static final int ENOUGH = 1000;

    private final JdbcClient jdbc;

    ChannelStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param waiting received and not yet processed, up to 1000; `oldestWaiting` is when the first of them arrived
    /// @param refused kept and not processed, such as those with a wrong signature, up to 1000
    public record Figures(Optional<Instant> lastReceived, int waiting, Optional<Instant> oldestWaiting, int refused) {}

    /// One statement, four look-ups by index.
    public Figures of(String channelName) {
        return jdbc.sql("""
                        select (select received_at from inbound
                                where channel_name = :name and source_key not like 'refused:%'
                                order by received_at desc limit 1) as last,
                               (select count(*) from (
                                    select 1 from inbound
                                    where channel_name = :name and state = 'received' limit :enough) as w) as waiting,
                               (select min(received_at) from inbound
                                where channel_name = :name and state = 'received') as oldest,
                               (select count(*) from (
                                    select 1 from inbound
                                    where channel_name = :name and state = 'refused' and source_key like 'refused:%'
                                    limit :enough) as r) as refused
                        """)
                .param("name", channelName)
                .param("enough", ENOUGH)
                .query((row, n) -> new Figures(
                        instant(row.getTimestamp(1)), row.getInt(2), instant(row.getTimestamp(3)), row.getInt(4)))
                .single();
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
