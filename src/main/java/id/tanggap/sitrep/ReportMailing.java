package id.tanggap.sitrep;

import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reply.FileMails;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends approved reports to the list of recipients, each address once for each report: the messages are in the outbox
/// and on record in one transaction, so that neither a crash nor a second click loses or doubles one.
///
/// Reports of exercises are not sent.
@Service
public class ReportMailing {

    private static final String EVENT = "situation-report";

    private final ReportRecipients recipients;
    private final FileMails mails;
    private final BlobStore blobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportMailing(ReportRecipients recipients, FileMails mails, BlobStore blobs, JdbcClient jdbc, Clock clock) {
        this.recipients = recipients;
        this.mails = mails;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What became of a click on "send".
    public sealed interface Outcome {}

    /// @param mails that were queued; 0 if everybody on the list has the report already
    public record Queued(int mails) implements Outcome {}

    public record Refused(Why why) implements Outcome {}

    public enum Why {
        /// No such report, or it was not approved.
        UNKNOWN,
        EXERCISE,
        /// Nobody is on the list.
        NOBODY,
        /// No channel for e-mail is open.
        CLOSED
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Report(long id, long incident, String file, boolean exercise, byte[] pdf) {}

    /// @param words of the mail: `report`, `incident`, `state` and `approval`
    /// @throws AccessDeniedException if the viewer does not open incidents
    @Transactional
    public Outcome send(IncidentCode incident, int number, Map<String, String> words, Viewer by) {
        if (!by.role().opensIncidents()) {
            throw new AccessDeniedException("Reports are sent by those who open incidents");
        }
        var found = lock(incident, number);
        if (found.isEmpty()) {
            return new Refused(Why.UNKNOWN);
        }
        var report = found.get();
        if (report.exercise()) {
            return new Refused(Why.EXERCISE);
        }
        var list = new TreeSet<>(
                recipients.of(incident).stream().map(ReportRecipient::address).toList());
        if (list.isEmpty()) {
            return new Refused(Why.NOBODY);
        }
        sent(report.id()).forEach(list::remove);
        if (list.isEmpty()) {
            return new Queued(0);
        }
        if (!mails.isOpen()) {
            return new Refused(Why.CLOSED);
        }
        queue(report, list, words, by);
        return new Queued(list.size());
    }

    /// Two who click at the same time wait for each other.
    private Optional<Report> lock(IncidentCode incident, int number) {
        return jdbc.sql("""
                        select r.id, i.id as incident, i.exercise, r.content::jsonb -> 'facts' ->> 'exercise' as was, r.pdf
                        from incident i
                        join situation_report r on r.incident_id = i.id and r.number = :number
                        where i.code = :code
                        for no key update of i
                        """)
                .param("code", incident.value())
                .param("number", number)
                .query((row, n) -> new Report(
                        row.getLong("id"),
                        row.getLong("incident"),
                        "sitrep-%s-%d.pdf".formatted(incident.value(), number),
                        row.getBoolean("exercise") || Boolean.parseBoolean(row.getString("was")),
                        row.getBytes("pdf")))
                .optional();
    }

    private List<String> sent(long report) {
        return jdbc.sql("select address from report_mail where report_id = :report")
                .param("report", report)
                .query(String.class)
                .list();
    }

    private void queue(Report report, Collection<String> addresses, Map<String, String> words, Viewer by) {
        var pdf = blobs.keep(report.pdf());
        var mail = new FileMails.FileMail(report.incident(), EVENT, words, report.file(), pdf);
        var queued = mails.queue(mail, addresses);
        jdbc.sql("""
                        insert into report_mail (report_id, address, message_id, at, by_name, user_id)
                        select :report, unnest(:addresses::text[]), unnest(:messages::text[]), :at, :by, :user
                        """)
                .param("report", report.id())
                .param("addresses", queued.keySet().toArray(String[]::new))
                .param("messages", queued.values().toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("user", Objects.requireNonNull(by.userId()))
                .update();
    }

    /// A report that was sent to an address.
    ///
    /// @param number of the report
    /// @param state of the outbox: `queued`, `sending`, `sent`, `failed` or `suppressed`
    /// @param reason why it waits or is not sent, as `delivery.reason.*`; empty for none
    public record Delivery(int number, String address, String state, String reason, Instant at, String by) {}

    /// Of all reports of an incident, the newest report first, by address.
    public List<Delivery> deliveries(IncidentCode incident) {
        return jdbc.sql("""
                        select r.number, m.address, o.state, coalesce(o.reason, '') as reason, m.at, m.by_name as by
                        from incident i
                        join situation_report r on r.incident_id = i.id
                        join report_mail m on m.report_id = r.id
                        join outbound o on o.message_id = m.message_id
                        where i.code = :code
                        order by r.number desc, m.address
                        """)
                .param("code", incident.value())
                .query((row, n) -> new Delivery(
                        row.getInt("number"),
                        row.getString("address"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }
}
