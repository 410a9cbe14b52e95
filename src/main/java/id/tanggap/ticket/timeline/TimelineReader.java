package id.tanggap.ticket.timeline;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads the entries of a ticket's timeline. The caller has checked that the viewer may see it, except where a viewer
/// is given.
@Component
public class TimelineReader {

    private final JdbcClient jdbc;
    private final EventMapper mapper;

    TimelineReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.mapper = new EventMapper(json);
    }

    /// Entries of a ticket in order; empty if the viewer may not see it.
    public Optional<List<TicketDetail.Event>> of(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("select t.id from ticket t where t.number = :number and " + visibility.sql())
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(Long.class)
                .optional()
                .map(this::of);
    }

    /// In order; one statement.
    public List<TicketDetail.Event> of(long ticketId) {
        return jdbc.sql("select n, kind, actor, data, at from ticket_event where ticket_id = :id order by n")
                .param("id", ticketId)
                .query((row, i) -> mapper.event(row))
                .list();
    }
}
