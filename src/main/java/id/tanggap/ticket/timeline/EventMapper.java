package id.tanggap.ticket.timeline;

import id.tanggap.ticket.TicketDetail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of `ticket_event`: its columns n, kind, actor, data and at.
record EventMapper(JsonMapper json) {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    TicketDetail.Event event(ResultSet row) throws SQLException {
        return new TicketDetail.Event(
                row.getInt("n"),
                row.getString("kind"),
                row.getString("actor"),
                json.readValue(row.getString("data"), DATA),
                row.getTimestamp("at").toInstant());
    }
}
