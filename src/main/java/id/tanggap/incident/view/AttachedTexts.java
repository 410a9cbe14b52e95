package id.tanggap.incident.view;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What citizens wrote in the tickets attached to an incident, as far as the viewer may see them.
@Service
public class AttachedTexts {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final TicketReader tickets;

    AttachedTexts(JdbcClient jdbc, TicketReader tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /// @param reporter tells whether two tickets are of one citizen; never shown, the viewer may not know them. Null
    ///     for an unknown citizen
    /// @param place null while the ticket's place is unknown
    /// @param text its subject as the viewer may read it, and the first message, parted by a line break
    public record AttachedText(
            TicketNumber number,
            @Nullable Long reporter,
            @Nullable String place,
            String text) {}

    private record Body(long ticket, @Nullable Long reporter, String text) {}

    /// The newest first; two statements. Duplicates of other tickets are left out.
    public List<AttachedText> of(Incident incident, Viewer viewer, int limit) {
        var visibility = viewer.visibility();
        var bodies = jdbc.sql("""
                        select t.id, t.reporter_id,
                               coalesce((select left(m.text, :longest) from ticket_message m
                                         where m.ticket_id = t.id and m.direction = 'in' order by m.id limit 1), '')
                                   as text
                        from incident_ticket a
                        join ticket t on t.id = a.ticket_id
                        where a.incident_id = :incident and t.main_id is null and %s
                        order by a.ticket_id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .param("incident", incident.id())
                .param("longest", LONGEST)
                .param("limit", limit)
                .params(visibility.parameters())
                .query((row, n) ->
                        new Body(row.getLong("id"), row.getObject("reporter_id", Long.class), row.getString("text")))
                .list();
        var heads = tickets.summaries(bodies.stream().map(Body::ticket).toList(), visibility).stream()
                .collect(Collectors.toMap(TicketSummary::id, Function.identity()));
        return bodies.stream()
                .flatMap(body -> Stream.ofNullable(heads.get(body.ticket())).map(head -> text(head, body)))
                .toList();
    }

    private static AttachedText text(TicketSummary head, Body body) {
        return new AttachedText(
                head.number(),
                body.reporter(),
                head.classification().placeCode(),
                head.subject() + "\n" + MaskedText.mask(body.text()));
    }
}
