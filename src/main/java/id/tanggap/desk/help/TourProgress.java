package id.tanggap.desk.help;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each person has come with the tour, on whatever device.
@Repository
class TourProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    TourProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param step from 0; the last one that was shown
    record Reached(int step, boolean ended) {}

    /// Empty if the person has never begun.
    Optional<Reached> of(long user) {
        return jdbc.sql("select step, ended from tour_progress where user_id = :user")
                .param("user", user)
                .query(Reached.class)
                .optional();
    }

    void save(long user, int step, boolean ended) {
        jdbc.sql("""
                        insert into tour_progress (user_id, step, ended, at) values (:user, :step, :ended, :at)
                        on conflict (user_id) do update
                        set step = excluded.step, ended = excluded.ended, at = excluded.at
                        """)
                .param("user", user)
                .param("step", step)
                .param("ended", ended)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
