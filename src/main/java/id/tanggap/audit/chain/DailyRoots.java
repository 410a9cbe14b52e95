package id.tanggap.audit.chain;

import id.tanggap.platform.code.IndonesianZone;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the root of each day that is over: to the file first, to the log, and to the database last. A crash between
/// them repeats a line; it leaves none out.
public final class DailyRoots {

    /// A logger of its own, so that operators can send its lines to another machine.
    private static final Logger OUTSIDE = LoggerFactory.getLogger("tanggap.audit.root");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Optional<Path> file;

    /// @param file empty if none is wanted
    public DailyRoots(JdbcClient jdbc, Clock clock, Optional<Path> file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = file;
    }

    /// Writes the root of the first finished day that has none.
    ///
    /// @return whether one was written, and so there may be more
    public boolean write() throws IOException {
        var day = next().filter(it -> it.isBefore(
                        clock.instant().atZone(IndonesianZone.NATIONAL).toLocalDate()))
                .filter(it -> !isWaiting(end(it)));
        var root = day.flatMap(this::root);
        if (root.isEmpty()) {
            return false;
        }
        if (file.isPresent()) {
            RootFile.append(file.get(), root.get());
        }
        OUTSIDE.info("{}", root.get().line());
        keep(root.get());
        return true;
    }

    /// The day after the last root, or that of the first event.
    private Optional<LocalDate> next() {
        return jdbc.sql("""
                        select coalesce(
                            (select max(day) + 1 from audit_root),
                            (select (min(at) at time zone 'Asia/Jakarta')::date from audit_event)) as day
                        """)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(IndonesianZone.NATIONAL).toInstant();
    }

    private boolean isWaiting(Instant before) {
        return jdbc.sql("""
                        select exists (select 1 from audit_waiting w join audit_event e on e.id = w.event_id
                                       where e.at < :before)
                        """)
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    /// Events of one moment are chained in whatever order they were committed: the furthest of the last ones counts.
    private Optional<DailyRoot> root(LocalDate day) {
        return jdbc.sql("""
                        with last as (
                            select id from audit_event where at < :before order by at desc, id desc limit 1000
                        )
                        select l.position, l.hash
                        from last
                        join audit_link l on l.event_id = last.id
                        order by l.position desc
                        limit 1
                        """)
                .param("before", Timestamp.from(end(day)))
                .query((row, n) ->
                        new DailyRoot(day, row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional();
    }

    private void keep(DailyRoot root) {
        jdbc.sql("""
                        insert into audit_root (day, position, hash, made_at)
                        values (:day, :position, decode(:hash, 'hex'), :at)
                        on conflict do nothing
                        """)
                .param("day", Date.valueOf(root.day()))
                .param("position", root.position())
                .param("hash", root.hash())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
