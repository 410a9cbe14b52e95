package id.tanggap.channel;

import id.tanggap.platform.code.Coded;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Old mail that administrators want taken in, one job for each mailbox at most.
@Repository
public class MailboxBackfills {

    private static final String COLUMNS = """
            select channel_name, since, state, folder, next_uid, found, looked_at, taken, problem, changed_at
            from mailbox_backfill
            """;

    private final JdbcClient jdbc;
    private final ChannelChanges changes;
    private final ChannelFetches fetches;

    MailboxBackfills(JdbcClient jdbc, ChannelChanges changes, ChannelFetches fetches) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.fetches = fetches;
    }

    /// How far a job is.
    public enum State implements Coded {
        RUNNING,
        DONE,
        /// By an administrator; what was taken stays.
        STOPPED
    }

    /// @param since the day whose mail is the oldest that is wanted
    /// @param folder in which numbering the position is meant; null before the first look
    /// @param nextUid where the next look begins
    /// @param found how many mails there are since that day
    /// @param lookedAt how many of them were looked at
    /// @param taken how many of those were new
    /// @param problem of the last mail that could not be taken; null if there was none
    public record Backfill(
            String channelName,
            LocalDate since,
            State state,
            @Nullable String folder,
            long nextUid,
            int found,
            int lookedAt,
            int taken,
            @Nullable String problem,
            Instant changedAt) {

        public boolean isRunning() {
            return state == State.RUNNING;
        }

        public Backfill at(long uid, int looked, int more, @Nullable String trouble) {
            return new Backfill(
                    channelName, since, state, folder, uid, found, lookedAt + looked, taken + more, trouble, changedAt);
        }

        public Backfill in(String numbering, int mails) {
            return new Backfill(channelName, since, state, numbering, 1, mails, 0, 0, null, changedAt);
        }

        public Backfill done() {
            return new Backfill(
                    channelName, since, State.DONE, folder, nextUid, found, lookedAt, taken, problem, changedAt);
        }
    }

    /// Starts anew; the node that reads the mailbox begins at once.
    ///
    /// @return false if one is running already
    public boolean start(String channelName, LocalDate since, String by, Instant now) {
        var started = jdbc.sql("""
                        insert into mailbox_backfill as b (channel_name, since, state, asked_by, asked_at, changed_at)
                        values (:name, :since, 'running', :by, :now, :now)
                        on conflict (channel_name) do update set
                            since = excluded.since, state = 'running', folder = null, next_uid = 0, found = 0,
                            looked_at = 0, taken = 0, problem = null,
                            asked_by = excluded.asked_by, asked_at = excluded.asked_at, changed_at = excluded.changed_at
                        where b.state <> 'running'
                        """)
                        .param("name", channelName)
                        .param("since", Date.valueOf(since))
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
        fetches.ask(channelName);
        return started;
    }

    /// What was taken stays.
    public boolean stop(String channelName, Instant now) {
        var stopped = jdbc.sql("""
                        update mailbox_backfill set state = 'stopped', changed_at = :now
                        where channel_name = :name and state = 'running'
                        """)
                        .param("name", channelName)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
        changes.notifyAfterCommit(channelName);
        return stopped;
    }

    public Optional<Backfill> find(String channelName) {
        return jdbc.sql(COLUMNS + "where channel_name = :name")
                .param("name", channelName)
                .query((row, n) -> backfill(row))
                .optional();
    }

    /// By channel name; one statement.
    public Map<String, Backfill> all() {
        return jdbc.sql(COLUMNS).query((row, n) -> backfill(row)).list().stream()
                .collect(Collectors.toMap(Backfill::channelName, Function.identity()));
    }

    /// Writes how far it is, unless somebody stopped it meanwhile.
    public void write(Backfill backfill, Instant now) {
        jdbc.sql("""
                        update mailbox_backfill set
                            state = :state, folder = :folder, next_uid = :next, found = :found, looked_at = :looked,
                            taken = :taken, problem = :problem, changed_at = :now
                        where channel_name = :name and state = 'running'
                        """)
                .param("state", backfill.state().code())
                .param("folder", backfill.folder())
                .param("next", backfill.nextUid())
                .param("found", backfill.found())
                .param("looked", backfill.lookedAt())
                .param("taken", backfill.taken())
                .param("problem", backfill.problem())
                .param("now", Timestamp.from(now))
                .param("name", backfill.channelName())
                .update();
        changes.notifyAfterCommit(backfill.channelName());
    }

    private static Backfill backfill(ResultSet row) throws SQLException {
        return new Backfill(
                row.getString("channel_name"),
                row.getDate("since").toLocalDate(),
                Coded.of(State.class, row.getString("state")),
                row.getString("folder"),
                row.getLong("next_uid"),
                row.getInt("found"),
                row.getInt("looked_at"),
                row.getInt("taken"),
                row.getString("problem"),
                row.getTimestamp("changed_at").toInstant());
    }
}
