package id.tanggap.channel;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Records that the file of a channel was added, changed or removed. Each node sees each file, at each start: what the
/// newest record of the channel says already is not said again.
@Component
record ChannelAudit(JdbcClient jdbc, AuditLog audit) {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelAudit.class);
    private static final String CLOSED = "";
    private static final int SHOWN = 16;

    void opened(ChannelFile file) {
        changed(
                file.name(),
                file.version().substring(0, Math.min(SHOWN, file.version().length())));
    }

    void closed(ChannelFile file) {
        changed(file.name(), CLOSED);
    }

    /// What cannot be recorded does not stop a channel: nobody did it here, a file says it.
    private void changed(String name, String now) {
        try {
            var before = newest(name);
            if (!before.equals(now)) {
                audit.record(
                        AuditKind.SETTING_CHANGED,
                        AuditActor.SYSTEM,
                        AuditSubject.of(AuditSubject.Kind.CHANNEL, name),
                        Map.of("setting", "channels/" + name + ".yaml", "before", before, "after", now));
            }
        } catch (DataAccessException e) {
            LOG.warn("channel={} recorded=false problem=\"{}\"", name, e.toString());
        }
    }

    private String newest(String name) {
        return jdbc.sql("""
                        select arguments::json ->> 'after' from audit_event
                        where kind = :kind and subject_kind = 'channel' and subject_id = :name
                        order by at desc, id desc
                        limit 1
                        """)
                .param("kind", AuditKind.SETTING_CHANGED.code())
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse(CLOSED);
    }
}
