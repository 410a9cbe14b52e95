package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who asked to see a caller's number in full: written down before it is shown.
@Service
public class NumberAccess {

    private final JdbcClient jdbc;
    private final Clock clock;

    NumberAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return whether the number may be shown now
    public boolean ofCall(long callId, Viewer viewer) {
        return record("call", callId, viewer);
    }

    /// @return whether the number may be shown now
    public boolean ofCallback(long callbackId, Viewer viewer) {
        return record("callback", callbackId, viewer);
    }

    private boolean record(String what, long id, Viewer viewer) {
        return viewer.answersCalls()
                && jdbc.sql("""
                                insert into call_number_access (%1$s_id, user_id, name, at)
                                select id, :user, :name, :at from %1$s where id = :id
                                """.formatted(what))
                                .param("id", id)
                                .param("user", viewer.userId())
                                .param("name", viewer.name())
                                .param("at", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }
}
