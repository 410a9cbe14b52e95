package id.tanggap.sitrep;

import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Approves situation reports, numbers them, and keeps each as it was approved. The database refuses to change one.
@Service
public class ApprovedReports {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ApprovedReports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Makes the document of a report that is about to be approved.
    @FunctionalInterface
    public interface Printer {
        /// @return the bytes of the PDF
        byte[] print(SituationReport report, ApprovedReport approval);
    }

    /// Approves the report of a minute. A minute that was approved already stays as it is.
    ///
    /// @throws AccessDeniedException if the viewer does not open incidents
    @Transactional
    public ApprovedReport approve(SituationReport report, Printer printer, Viewer by) {
        if (!by.role().opensIncidents()) {
            throw new AccessDeniedException("Reports are approved by those who open incidents");
        }
        var code = new IncidentCode(report.incident());
        var incident = lock(code);
        var known = find(code, report.at());
        if (known.isPresent()) {
            return known.get();
        }
        var approval = new ApprovedReport(next(incident), report.at(), clock.instant(), by.name());
        var pdf = printer.print(report, approval);
        jdbc.sql("""
                        insert into situation_report (incident_id, number, at, content, pdf, sha256, approved_at,
                                                      approved_by, user_id)
                        values (:incident, :number, :at, :content, :pdf, :hash, :approvedAt, :by, :user)
                        """)
                .param("incident", incident)
                .param("number", approval.number())
                .param("at", Timestamp.from(approval.at()))
                .param("content", json.writeValueAsString(report))
                .param("pdf", pdf)
                .param("hash", sha256(pdf))
                .param("approvedAt", Timestamp.from(approval.approvedAt()))
                .param("by", approval.approvedBy())
                .param("user", Objects.requireNonNull(by.userId()))
                .update();
        return approval;
    }

    /// Reports of an incident are numbered one after another.
    private long lock(IncidentCode code) {
        return jdbc.sql("select id from incident where code = :code for no key update")
                .param("code", code.value())
                .query(Long.class)
                .single();
    }

    private int next(long incident) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from situation_report where incident_id = :incident")
                .param("incident", incident)
                .query(Integer.class)
                .single();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The approved report of this minute.
    public Optional<ApprovedReport> find(IncidentCode code, Instant at) {
        return jdbc.sql("""
                        select r.number, r.at, r.approved_at, r.approved_by from situation_report r
                        join incident i on i.id = r.incident_id
                        where i.code = :code and r.at = :at
                        """)
                .param("code", code.value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> map(row))
                .optional();
    }

    /// Of an incident, newest first.
    public List<ApprovedReport> list(IncidentCode code) {
        return jdbc.sql("""
                        select r.number, r.at, r.approved_at, r.approved_by from situation_report r
                        join incident i on i.id = r.incident_id
                        where i.code = :code
                        order by r.number desc
                        """)
                .param("code", code.value())
                .query((row, n) -> map(row))
                .list();
    }

    /// The bytes that were approved.
    public Optional<byte[]> pdf(IncidentCode code, int number) {
        return jdbc.sql("""
                        select r.pdf from situation_report r
                        join incident i on i.id = r.incident_id
                        where i.code = :code and r.number = :number
                        """)
                .param("code", code.value())
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static ApprovedReport map(ResultSet row) throws SQLException {
        return new ApprovedReport(
                row.getInt(1),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                row.getString(4));
    }
}
