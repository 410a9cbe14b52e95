package id.tanggap.ticket;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the entries of a ticket's timeline; the caller has made sure that they may be seen.
@Component
class TimelineReader {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// In order; one statement.
    List<TicketDetail.Event> of(long ticketId) {
        return jdbc.sql("select n, kind, actor, data, at from ticket_event where ticket_id = :id order by n")
                .param("id", ticketId)
                .query((row, i) -> new TicketDetail.Event(
                        row.getInt("n"),
                        row.getString("kind"),
                        row.getString("actor"),
                        json.readValue(row.getString("data"), DATA),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
