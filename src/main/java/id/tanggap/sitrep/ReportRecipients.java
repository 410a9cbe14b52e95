package id.tanggap.sitrep;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.incident.IncidentCode;
import id.tanggap.reporter.ContactPoint;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of those who get approved reports of an incident, or of all incidents. Nothing is deleted: who was on it
/// until when stays known.
@Service
public class ReportRecipients {

    public static final int MOST = 50;
    public static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;

    ReportRecipients(JdbcClient jdbc, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /// @param everywhere on the list of all incidents
    /// @param name in words; may be empty
    public record NewRecipient(boolean everywhere, String address, String name) {}

    /// Nothing happens if the address is on that list already.
    ///
    /// @return false for what is no address or too long a name, and when the list is full
    /// @throws AccessDeniedException if the viewer does not open incidents
    @Transactional
    public boolean add(IncidentCode incident, NewRecipient one, Viewer by) {
        admit(by);
        var address = ContactPoint.email(one.address().strip());
        if (address.isEmpty()
                || address.get().value().length() > 254
                || one.name().length() > LONGEST_NAME
                || of(incident).size() >= MOST) {
            return false;
        }
        var added = jdbc.sql("""
                        insert into report_recipient (incident_id, address, name, added_at, added_by, user_id)
                        select case when :everywhere then null else id end, :address, :name, :at, :by, :user
                        from incident where code = :code
                        on conflict do nothing
                        """)
                .param("everywhere", one.everywhere())
                .param("address", address.get().value())
                .param("name", one.name().strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("user", Objects.requireNonNull(by.userId()))
                .param("code", incident.value())
                .update();
        if (added > 0) {
            record(incident, by, "", address.get().value());
        }
        return true;
    }

    private void record(IncidentCode incident, Viewer by, String before, String after) {
        audit.record(
                AuditKind.SETTING_CHANGED,
                by.actor(),
                AuditSubject.of(AuditSubject.Kind.INCIDENT, incident.value()),
                Map.of("setting", "report-recipients", "before", before, "after", after));
    }

    /// @throws AccessDeniedException if the viewer does not open incidents
    @Transactional
    public void remove(IncidentCode incident, long recipient, Viewer by) {
        admit(by);
        var removed = jdbc.sql("""
                        update report_recipient r set removed_at = :at, removed_by = :by
                        where r.id = :id and r.removed_at is null
                          and (r.incident_id is null
                               or r.incident_id = (select id from incident where code = :code))
                        returning r.address
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("id", recipient)
                .param("code", incident.value())
                .query(String.class)
                .optional();
        removed.ifPresent(address -> record(incident, by, address, ""));
    }

    private static void admit(Viewer by) {
        if (!by.role().opensIncidents()) {
            throw new AccessDeniedException("Lists of recipients are kept by those who open incidents");
        }
    }

    /// Of an incident and of all incidents, by address.
    public List<ReportRecipient> of(IncidentCode incident) {
        return jdbc.sql("""
                        select r.id, r.incident_id is null as everywhere, r.address, r.name, r.added_at, r.added_by
                        from report_recipient r
                        where r.removed_at is null
                          and (r.incident_id is null
                               or r.incident_id = (select id from incident where code = :code))
                        order by r.address, r.id
                        """)
                .param("code", incident.value())
                .query((row, n) -> new ReportRecipient(
                        row.getLong("id"),
                        row.getBoolean("everywhere"),
                        row.getString("address"),
                        row.getString("name"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("added_by")))
                .list();
    }
}
