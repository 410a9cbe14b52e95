package id.tanggap.ticket.timeline;

import id.tanggap.ticket.TicketDetail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Replays the timelines of many tickets up to a past time.
///
/// Reads as it is told: the caller counts, and lists only what the viewer may see.
@Service
public class PastTickets {

    private final JdbcClient jdbc;
    private final EventMapper mapper;

    public PastTickets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.mapper = new EventMapper(json);
    }

    /// By id of the ticket, in ascending order; without tickets that had no entry by then. One statement.
    public Map<Long, TicketSnapshot> at(Collection<Long> ticketIds, Instant at) {
        var events = new LinkedHashMap<Long, List<TicketDetail.Event>>();
        if (!ticketIds.isEmpty()) {
            jdbc.sql("""
                            select ticket_id, n, kind, actor, data, at from ticket_event
                            where ticket_id = any(:tickets) and at <= :at
                            order by ticket_id, n
                            """)
                    .param("tickets", ticketIds.toArray(Long[]::new))
                    .param("at", Timestamp.from(at))
                    .query(row -> {
                        events.computeIfAbsent(row.getLong("ticket_id"), id -> new ArrayList<>())
                                .add(mapper.event(row));
                    });
        }
        var snapshots = new LinkedHashMap<Long, TicketSnapshot>();
        events.forEach((ticket, entries) -> snapshots.put(
                ticket, new TicketSnapshot(TimelineReplay.of(entries).facts())));
        return snapshots;
    }
}
