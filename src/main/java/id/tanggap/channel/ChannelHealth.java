package id.tanggap.channel;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The health of each channel, as reported by its kind. It is written when something changes, and while all is well
/// at most every 15 seconds, so that the channel page of any node can show it.
///
/// A channel that only one node serves is reported by that node alone.
@Component
public class ChannelHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelHealth.class);
    private static final Duration QUIET = Duration.ofSeconds(15);

    private record Report(
            String kind, String state, @Nullable String problem, Instant at) {

        boolean repeats(Report before) {
            return before.state.equals(state)
                    && Objects.equals(before.problem, problem)
                    && at.isBefore(before.at.plus(QUIET));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ChannelChanges changes;
    private final Map<String, Report> last = new ConcurrentHashMap<>();

    ChannelHealth(JdbcClient jdbc, ChannelChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// The provider or server of the channel was reached just now, or sent us something.
    public void reportReachable(String channelName, String kind) {
        report(channelName, kind, "open", null);
    }

    /// The provider or server cannot be reached, or refuses us; the channel tries again.
    ///
    /// @param problem in few words, without secrets
    public void reportFailing(String channelName, String kind, String problem) {
        report(channelName, kind, "failing", problem);
    }

    /// A note about a working channel; it stays until the next note.
    ///
    /// @param note message key, followed by its arguments, separated by spaces
    public void reportNote(String channelName, String note) {
        jdbc.sql("update channel_standing set note = :note where channel_name = :name")
                .param("note", note)
                .param("name", channelName)
                .update();
    }

    /// The channel's file cannot be used.
    void reportUnusable(String channelName, String kind, String problem) {
        report(channelName, kind, "unusable", problem);
    }

    /// The channel's file or definition was removed or changed.
    void reportClosed(String channelName, String kind) {
        report(channelName, kind, "closed", null);
    }

    /// An administrator paused the channel.
    void reportPaused(String channelName, String kind) {
        report(channelName, kind, "paused", null);
    }

    /// It is open again; nobody has reached its provider yet.
    void reportResumed(String channelName) {
        last.remove(channelName);
        jdbc.sql(
                        "update channel_standing set state = 'open', since = :now where channel_name = :name and state = 'paused'")
                .param("now", Timestamp.from(clock.instant()))
                .param("name", channelName)
                .update();
        changes.notifyAfterCommit(channelName);
    }

    /// A failure to write the health must not stop a channel: it is logged, and the next report writes again.
    private void report(String name, String kind, String state, @Nullable String problem) {
        var report = new Report(kind, state, problem, clock.instant());
        var before = last.get(name);
        if (before != null && report.repeats(before)) {
            return;
        }
        try {
            write(name, report);
            last.put(name, report);
            if (before == null || !before.state().equals(state)) {
                changes.notifyAfterCommit(name);
            }
        } catch (DataAccessException e) {
            LOG.warn("channel={} standing={} written=false problem=\"{}\"", name, state, e.toString());
        }
    }

    private void write(String name, Report report) {
        var now = Timestamp.from(report.at());
        jdbc.sql("""
                        insert into channel_standing as s (channel_name, kind, state, since, contact_at, problem)
                        values (:name, :kind, :state, :now, :contact, :problem)
                        on conflict (channel_name) do update set
                            kind = excluded.kind,
                            state = excluded.state,
                            since = case when s.state = excluded.state then s.since else excluded.since end,
                            contact_at = coalesce(excluded.contact_at, s.contact_at),
                            problem = excluded.problem
                        """)
                .param("name", name)
                .param("kind", report.kind())
                .param("state", report.state())
                .param("now", now)
                .param("contact", report.state().equals("open") ? now : null, Types.TIMESTAMP)
                .param("problem", report.problem())
                .update();
    }

    /// All channels that ever reported, closed ones last; one statement.
    public List<ChannelStatus> all() {
        return jdbc.sql("""
                        select channel_name, kind, state, since, contact_at, problem, note
                        from channel_standing
                        order by state = 'closed', kind, channel_name
                        """)
                .query((row, n) -> new ChannelStatus(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }
}
