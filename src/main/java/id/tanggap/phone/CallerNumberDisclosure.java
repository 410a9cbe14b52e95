package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows a caller's full number, and records who asked before it is shown.
@Service
public class CallerNumberDisclosure {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallerNumberDisclosure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Not for a call of a ticket whose reporter stays unnamed: there the identity is disclosed on the ticket.
    ///
    /// @return whether the number may be shown now
    public boolean ofCall(long callId, Viewer viewer) {
        var visibility = viewer.visibility();
        return viewer.answersCalls()
                && jdbc.sql("""
                                insert into call_number_access (call_id, user_id, name, at)
                                select c.id, :user, :name, :at
                                from call c
                                left join ticket t on t.id = c.ticket_id
                                where c.id = :id and (c.ticket_id is null or (%s and %s))
                                """.formatted(visibility.sql(), visibility.identitySql()))
                                .params(visibility.parameters())
                                .param("id", callId)
                                .param("user", viewer.userId())
                                .param("name", viewer.name())
                                .param("at", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }

    /// @return whether the number may be shown now
    public boolean ofCallback(long callbackId, Viewer viewer) {
        return viewer.answersCalls()
                && jdbc.sql("""
                                insert into call_number_access (callback_id, user_id, name, at)
                                select id, :user, :name, :at from callback where id = :id
                                """)
                                .param("id", callbackId)
                                .param("user", viewer.userId())
                                .param("name", viewer.name())
                                .param("at", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }
}
