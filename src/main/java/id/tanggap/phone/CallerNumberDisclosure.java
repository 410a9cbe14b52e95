package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a caller's full number, and records who asked before it is shown.
@Service
public class CallerNumberDisclosure {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;

    CallerNumberDisclosure(JdbcClient jdbc, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /// Not for a call of a ticket whose reporter stays unnamed: there the identity is disclosed on the ticket.
    ///
    /// @return whether the number may be shown now
    @Transactional
    public boolean ofCall(long callId, Viewer viewer) {
        var visibility = viewer.visibility();
        var shown = viewer.answersCalls()
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
        return recorded(shown, AuditSubject.of(AuditSubject.Kind.CALL, callId), viewer);
    }

    /// @return whether the number may be shown now
    @Transactional
    public boolean ofCallback(long callbackId, Viewer viewer) {
        var shown = viewer.answersCalls()
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
        return recorded(shown, AuditSubject.of(AuditSubject.Kind.CALLBACK, callbackId), viewer);
    }

    private boolean recorded(boolean shown, AuditSubject subject, Viewer viewer) {
        if (shown) {
            audit.record(AuditKind.NUMBER_OPENED, viewer.actor(), subject, Map.of("numbers", 1, "how", "page"));
        }
        return shown;
    }
}
