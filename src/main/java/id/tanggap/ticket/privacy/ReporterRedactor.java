package id.tanggap.ticket.privacy;

import id.tanggap.reporter.NameRedaction;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.TicketDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Redacts a ticket for viewers from whom its reporter is hidden: messages, files and timeline without name and
/// addresses.
@Component
public class ReporterRedactor {

    private final JdbcClient jdbc;

    ReporterRedactor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement. The caller has checked that the viewer may see the ticket, and that its reporter is hidden from
    /// them.
    public TicketDetail of(TicketDetail named) {
        var redaction = redaction(named.summary().id());
        return new TicketDetail(
                named.summary(),
                named.understanding(),
                named.routing(),
                named.messages().stream().map(one -> message(one, redaction)).toList(),
                named.events().stream().map(one -> event(one, redaction)).toList(),
                named.clocks());
    }

    private NameRedaction redaction(long ticketId) {
        return jdbc.sql("""
                        select r.name, array(select c.value from contact_point c where c.reporter_id = r.id) as points
                        from ticket t
                        join reporter r on r.id = t.reporter_id
                        where t.id = :id
                        """)
                .param("id", ticketId)
                .query((row, n) -> NameRedaction.of(row.getString("name"), List.of((String[])
                        row.getArray("points").getArray())))
                .optional()
                .orElseGet(() -> NameRedaction.of(null, List.of()));
    }

    private static TicketDetail.Message message(TicketDetail.Message one, NameRedaction redaction) {
        return new TicketDetail.Message(
                one.id(),
                one.direction(),
                one.channel(),
                one.direction() == MessageDirection.IN ? null : one.author(),
                new TicketDetail.Origin(
                        one.automatic(), one.origin().event(), one.origin().proof(), null),
                redaction.mask(one.text()),
                redaction.maskIfAny(one.fullText()),
                redaction.maskIfAny(one.html()),
                one.at(),
                one.files().stream().map(file -> file(file, redaction)).toList());
    }

    private static TicketDetail.File file(TicketDetail.File one, NameRedaction redaction) {
        return new TicketDetail.File(
                one.id(),
                one.messageId(),
                redaction.mask(one.name().replace('_', ' ')),
                one.contentType(),
                one.size(),
                one.sha256(),
                one.inline());
    }

    private static TicketDetail.Event event(TicketDetail.Event one, NameRedaction redaction) {
        var data = new LinkedHashMap<String, Object>();
        one.data().forEach((key, value) -> data.put(key, masked(value, redaction)));
        return new TicketDetail.Event(one.n(), one.kind(), one.actor(), data, one.at());
    }

    private static Object masked(@Nullable Object value, NameRedaction redaction) {
        return switch (value) {
            case String text -> redaction.mask(text);
            case List<?> list ->
                list.stream().map(one -> masked(one, redaction)).toList();
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<Object, Object>();
                map.forEach((key, inner) -> all.put(key, masked(inner, redaction)));
                yield all;
            }
            case null -> "";
            default -> value;
        };
    }
}
