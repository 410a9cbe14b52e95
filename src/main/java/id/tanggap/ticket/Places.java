package id.tanggap.ticket;

import id.tanggap.region.Point;
import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// A ticket's place when it becomes known after the ticket: asked for once, decided on once.
@Service
public class Places {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TicketRows rows;
    private final Clocks clocks;
    private final Timeline timeline;

    Places(JdbcClient jdbc, JsonMapper json, TicketRows rows, Clocks clocks, Timeline timeline) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /// The citizen tells where it is: a ticket without a place gets it, one without a balai gets its balai, and the
    /// office's clock starts in the office's zone. A place or a balai that it has is left to people.
    ///
    /// @return whether the ticket had no place before
    @Transactional
    public boolean placed(long ticketId, Placement placement, Instant at) {
        var ticket = rows.lock(ticketId)
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket with id " + ticketId));
        if (!write(ticketId, placement)) {
            return false;
        }
        placement.place().ifPresent(place -> append(ticketId, "placed", Map.of("place", place.value()), at));
        var assigned = !ticket.hasBalai() && placement.balai().isPresent();
        if (assigned) {
            startOfficeClock(ticketId, placement.clocks(), at);
        }
        append(ticketId, assigned ? "routed" : "held", grounds(placement, assigned), at);
        rows.changed(
                ticketId,
                "placed",
                assigned && ticket.state() == State.NEW ? State.HANDED_OVER : ticket.state(),
                true,
                at);
        return true;
    }

    /// One statement.
    private boolean write(long ticketId, Placement placement) {
        return jdbc.sql("""
                        update ticket t set
                            place_code = coalesce(:place, t.place_code),
                            latitude = coalesce(:lat, t.latitude),
                            longitude = coalesce(:lon, t.longitude),
                            routing = case when t.balai_code is null then :routing::jsonb else t.routing end,
                            balai_code = coalesce(t.balai_code, :balai)
                        where t.id = :id and t.place_code is null
                        """)
                        .param("id", ticketId)
                        .param("place", placement.place().map(Object::toString).orElse(null))
                        .param("lat", placement.point().map(Point::latitude).orElse(null), java.sql.Types.DOUBLE)
                        .param("lon", placement.point().map(Point::longitude).orElse(null), java.sql.Types.DOUBLE)
                        .param("balai", placement.balai().map(Object::toString).orElse(null))
                        .param("routing", json.writeValueAsString(placement.routing()))
                        .update()
                > 0;
    }

    /// The national desk's clock of acceptance was never the office's.
    private void startOfficeClock(long ticketId, List<PlannedClock> planned, Instant at) {
        clocks.cancel(ticketId, ClockName.ACCEPTANCE, at);
        clocks.start(
                ticketId,
                planned.stream()
                        .filter(clock -> clock.name() == ClockName.ACCEPTANCE)
                        .toList());
    }

    private static Map<String, Object> grounds(Placement placement, boolean assigned) {
        var data = new HashMap<String, Object>();
        data.put("reasons", placement.routing().reasons());
        if (assigned) {
            data.put("balai", placement.balai().orElseThrow().value());
        }
        return data;
    }

    private void append(long ticketId, String kind, Map<String, Object> data, Instant at) {
        timeline.append(ticketId, at, new Timeline.Entry(kind, SYSTEM, data));
    }

    /// The citizen was asked for the place; nobody asks again.
    public void asked(long ticketId, Instant at) {
        jdbc.sql("update ticket set place_asked_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", ticketId)
                .update();
    }
}
