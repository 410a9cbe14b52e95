package id.tanggap.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How current the figures are.
@Service
public class FiguresAge {

    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final FigureProgress progress;
    private final Clock clock;

    FiguresAge(JdbcClient jdbc, FigureProgress progress, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.clock = clock;
    }

    /// @param at up to when every change is in the figures
    /// @param percent of the tickets from before the figures began that are counted; 100 in ordinary times
    public record Age(Instant at, int percent) {
        public boolean isWhole() {
            return percent == WHOLE;
        }
    }

    /// Two statements, along the index of the feed.
    public Age now() {
        var mark = progress.read();
        var percent =
                mark.isAskedAnew() ? 0 : mark.isWhole() ? WHOLE : (int) (mark.countedId() * WHOLE / mark.lastId());
        return new Age(waiting(mark).orElseGet(clock::instant), percent);
    }

    /// When the first change happened that is not counted yet.
    private Optional<Instant> waiting(FigureProgress.Mark mark) {
        return jdbc.sql("""
                        select at from ticket_change
                        where (xid, seq) > (:xid::text::xid8, :seq)
                        order by xid, seq
                        limit 1
                        """)
                .param("xid", Long.toString(mark.feed().xid()))
                .param("seq", mark.feed().seq())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
