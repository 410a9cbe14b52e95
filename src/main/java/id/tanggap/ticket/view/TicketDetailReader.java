package id.tanggap.ticket.view;

import id.tanggap.reporter.NameRedaction;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.RoutingExplanation;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TriageExplanation;
import id.tanggap.ticket.clock.ClockLedgerReader;
import id.tanggap.ticket.clock.ClockViewMapper;
import id.tanggap.ticket.privacy.ReporterRedactor;
import id.tanggap.ticket.privacy.ReporterRedactor.TextRedaction;
import id.tanggap.ticket.timeline.TimelineReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads the parts of one ticket. The caller has checked that the viewer may see it.
@Component
public class TicketDetailReader {

    private record Explanations(TriageExplanation understanding, RoutingExplanation routing) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ClockLedgerReader ledgers;
    private final TimelineReader timelines;
    private final ReporterRedactor redactor;

    TicketDetailReader(
            JdbcClient jdbc,
            JsonMapper json,
            ClockLedgerReader ledgers,
            TimelineReader timelines,
            ReporterRedactor redactor) {
        this.jdbc = jdbc;
        this.json = json;
        this.ledgers = ledgers;
        this.timelines = timelines;
        this.redactor = redactor;
    }

    ClockLedger ledger(long id) {
        return ledgers.of(id);
    }

    TicketDetail complete(TicketSummary summary) {
        var explanations = explanations(summary.id());
        var redaction = summary.reporter().unnamed() ? redactor.ofReporter(summary.id()) : redactor.ofNumbers();
        return new TicketDetail(
                summary,
                explanations.understanding(),
                explanations.routing(),
                messages(summary.id(), redaction),
                events(summary.id()).stream().map(redaction::event).toList(),
                clocks(summary.id()));
    }

    private Explanations explanations(long id) {
        return jdbc.sql("select understanding, routing from ticket where id = :id")
                .param("id", id)
                .query((row, n) -> new Explanations(
                        json.readValue(row.getString(1), TriageExplanation.class),
                        json.readValue(row.getString(2), RoutingExplanation.class)))
                .single();
    }

    private List<TicketDetail.Message> messages(long id, TextRedaction redaction) {
        var files = files(id).stream().collect(Collectors.groupingBy(TicketDetail.File::messageId));
        return jdbc.sql("""
                        select id, direction, channel, author, automatic, event, sender_proof, reply_to, text, full_text, at
                        from ticket_message
                        where ticket_id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, n) -> message(row, files.getOrDefault(row.getLong("id"), List.of()), redaction))
                .list();
    }

    private static TicketDetail.Message message(ResultSet row, List<TicketDetail.File> files, TextRedaction redaction)
            throws SQLException {
        var direction = MessageDirection.of(row.getString("direction"));
        return new TicketDetail.Message(
                row.getLong("id"),
                direction,
                row.getString("channel"),
                redaction.named() || direction != MessageDirection.IN ? row.getString("author") : null,
                origin(row, redaction),
                redaction.words(row.getString("text"), row.getString("full_text")),
                row.getTimestamp("at").toInstant(),
                files.stream().map(file -> named(file, redaction)).toList());
    }

    private static TicketDetail.Origin origin(ResultSet row, TextRedaction redaction) throws SQLException {
        var proof = row.getString("sender_proof");
        return new TicketDetail.Origin(
                row.getBoolean("automatic"),
                row.getString("event"),
                proof == null ? null : SenderProof.of(proof),
                redaction.named() ? row.getString("reply_to") : null);
    }

    private static TicketDetail.File named(TicketDetail.File one, TextRedaction redaction) {
        return new TicketDetail.File(
                one.id(),
                one.messageId(),
                redaction.fileName(one.name()),
                one.contentType(),
                one.size(),
                one.sha256(),
                one.inline());
    }

    private List<TicketDetail.File> files(long id) {
        return jdbc.sql("""
                        select id, message_id, name, content_type, size, encode(sha256, 'hex') as sha256, inline
                        from attachment
                        where ticket_id = :id
                        order by id
                        """).param("id", id).query(TicketDetailReader::file).list();
    }

    /// Its name as everybody may see it.
    static TicketDetail.File maskedFile(ResultSet row, int n) throws SQLException {
        return named(file(row, n), new TextRedaction(NameRedaction.of(null, List.of()), true));
    }

    static TicketDetail.File file(ResultSet row, int n) throws SQLException {
        return new TicketDetail.File(
                row.getLong("id"),
                row.getLong("message_id"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getBoolean("inline"));
    }

    public List<TicketDetail.Event> events(long id) {
        return timelines.of(id);
    }

    private List<ClockView> clocks(long id) {
        return clocks(List.of(id)).getOrDefault(id, List.of());
    }

    Map<Long, List<ClockView>> clocks(Collection<Long> ids) {
        return jdbc
                .sql("""
                        select ticket_id, %s
                        from sla_clock
                        where ticket_id in (:ids)
                        order by id
                        """.formatted(ClockViewMapper.COLUMNS))
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getLong("ticket_id"), ClockViewMapper.clock(row, json)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
