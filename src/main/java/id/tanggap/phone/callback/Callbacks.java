package id.tanggap.phone.callback;

import id.tanggap.access.Viewer;
import id.tanggap.platform.code.Coded;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds callbacks: calls that we owe to citizens.
@Service
public class Callbacks {

    private static final int COUNTED = 1000;

    private final CallbackViews views;
    private final CallbackEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Callbacks(CallbackViews views, CallbackEvents events, JdbcClient jdbc, Clock clock) {
        this.views = views;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Open callbacks, the next due first; paged by key.
    public List<CallbackView> owed(Viewer viewer, @Nullable Key after, int limit) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        return views.list(
                viewer, CallbackViews.Selection.OPEN, key(after == null ? new Key(Instant.EPOCH, 0) : after, limit));
    }

    public List<CallbackView> settled(Viewer viewer, @Nullable Key before, int limit) {
        if (!viewer.answersCalls()) {
            return List.of();
        }
        return views.list(
                viewer,
                CallbackViews.Selection.ENDED,
                key(
                        before == null ? new Key(clock.instant().plus(Duration.ofDays(1)), Long.MAX_VALUE) : before,
                        limit));
    }

    public Optional<CallbackView> find(long id, Viewer viewer) {
        return viewer.answersCalls() ? views.find(id, viewer, events.of(id)) : Optional.empty();
    }

    /// Counts for the badge in the navigation. Cheap.
    public Owed count(Viewer viewer) {
        if (!viewer.answersCalls()) {
            return new Owed(0, 0, 0);
        }
        return jdbc.sql("""
                        select
                            (select count(*) from (
                                select 1 from callback where state = 'owed' limit :most) as owed),
                            (select count(*) from (
                                select 1 from callback where state = 'owed' and next_at < :now limit :most) as late),
                            (select count(*) from (
                                select 1 from call where became = 'draft' and agent_id = :user limit :most) as drafts)
                        """)
                .param("most", COUNTED)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", viewer.userId())
                .query((row, n) -> new Owed(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private static Map<String, Object> key(Key key, int limit) {
        return Map.of("at", Timestamp.from(key.at()), "id", key.id(), "limit", limit);
    }

    /// Counts stop at 1,000, so that the cost stays bounded.
    ///
    /// @param drafts the viewer's own call forms that are not completed
    public record Owed(int callbacks, int overdue, int drafts) {}

    /// Where a page ended: `nextAt` of the last open callback, or `settledAt` of the last settled one.
    public record Key(Instant at, long id) {}

    /// How an attempt went.
    public enum Attempt implements Coded {
        REACHED,
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER,
        SWITCHED_OFF
    }
}
