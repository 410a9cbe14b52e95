package id.tanggap.ticket.classification;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.store.TicketStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets the place of a ticket that becomes known after the ticket was opened. The citizen is asked once.
@Service
public class TicketPlaces {

    private static final Duration ONE_QUESTION_IN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TicketStore rows;
    private final Correction correction;

    TicketPlaces(JdbcClient jdbc, TicketStore rows, Correction correction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.correction = correction;
    }

    /// The result of setting a place.
    ///
    /// @param balai that has the ticket now, if any
    public record PlaceResult(Optional<BalaiCode> balai) {}

    /// What a citizen says about the place.
    ///
    /// @param point coordinates (WGS84) that their telephone sent, if any
    public record ToldPlace(RegionCode region, Optional<GeoPoint> point) {}

    /// The citizen names the place: a ticket without one gets it and is routed again (`Correction.placed`).
    ///
    /// @return empty if the ticket has a place, or has ended
    /// @throws IllegalArgumentException if there is no such ticket
    @Transactional
    public Optional<PlaceResult> setIfMissing(long ticketId, ToldPlace told, String channel, Instant at) {
        if (!correction.setPlaceIfMissing(ticketId, told.region(), channel, at)) {
            return Optional.empty();
        }
        told.point().ifPresent(where -> locate(ticketId, where));
        return rows.lock(ticketId).map(ticket -> new PlaceResult(ticket.balai().map(BalaiCode::new)));
    }

    /// Coordinates (WGS84) of the ticket, if a telephone sent them. The caller has checked that the viewer may see the
    /// ticket.
    public Optional<GeoPoint> pointOf(long ticketId) {
        return jdbc.sql("select latitude, longitude from ticket where id = :id and latitude is not null")
                .param("id", ticketId)
                .query((row, n) -> new GeoPoint(row.getDouble(1), row.getDouble(2)))
                .optional();
    }

    private void locate(long ticketId, GeoPoint where) {
        jdbc.sql("update ticket set latitude = :lat, longitude = :lon where id = :id")
                .param("lat", where.latitude())
                .param("lon", where.longitude())
                .param("id", ticketId)
                .update();
    }

    /// Whether the citizen may be asked for the place now; records that they are asked, so that nobody asks again. A
    /// citizen is asked once in a day, not again while a question is open, and not at all for a day after they
    /// reported a danger, whatever the channel and the ticket. One statement.
    public boolean askOnce(long ticketId, Instant at) {
        return jdbc.sql("""
                        update ticket t set place_asked_at = :at
                        where t.id = :id
                          and not exists (
                              select 1 from ticket o
                              where o.reporter_id = t.reporter_id and o.id <> t.id and o.place_asked_at is not null
                                and (o.place_asked_at > :since or (o.place_code is null and o.ended_at is null)))
                          and not exists (
                              select 1 from ticket o
                              join ticket_event e on e.ticket_id = o.id
                              where o.reporter_id = t.reporter_id and e.kind = :danger and e.at > :since)
                        """)
                        .param("at", Timestamp.from(at))
                        .param("since", Timestamp.from(at.minus(ONE_QUESTION_IN)))
                        .param("danger", TimelineEntryKind.DANGER_REPORTED.code())
                        .param("id", ticketId)
                        .update()
                > 0;
    }
}
