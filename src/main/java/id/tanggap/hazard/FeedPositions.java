package id.tanggap.hazard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was fetched from each address last, so that a feed need not send again what we have.
@Component
public class FeedPositions {

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedPositions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param etag of the last answer; null if it had none
    /// @param lastModified header of the last answer, as written; null if it had none
    /// @param state of the address in its index when it was fetched; null for addresses that are in no index
    public record Position(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String state) {}

    public Optional<Position> find(String channel, String address) {
        return jdbc.sql("""
                        select etag, last_modified, state from hazard_feed
                        where channel = :channel and address = :address
                        """)
                .param("channel", channel)
                .param("address", address)
                .query((row, n) ->
                        new Position(row.getString("etag"), row.getString("last_modified"), row.getString("state")))
                .optional();
    }

    /// To be called when what was fetched is kept.
    public void save(String channel, String address, Position position) {
        jdbc.sql("""
                        insert into hazard_feed (channel, address, etag, last_modified, state, read_at)
                        values (:channel, :address, :etag, :modified, :state, :now)
                        on conflict (channel, address) do update set etag = excluded.etag,
                            last_modified = excluded.last_modified, state = excluded.state, read_at = excluded.read_at
                        """)
                .param("channel", channel)
                .param("address", address)
                .param("etag", position.etag())
                .param("modified", position.lastModified())
                .param("state", position.state())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
