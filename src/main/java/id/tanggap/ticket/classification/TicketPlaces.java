package id.tanggap.ticket.classification;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.store.TicketStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets the place of a ticket that becomes known after the ticket was opened. The citizen is asked once.
@Service
public class TicketPlaces {

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

    /// Records that the citizen was asked for the place, so that nobody asks again.
    public void markAsked(long ticketId, Instant at) {
        jdbc.sql("update ticket set place_asked_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", ticketId)
                .update();
    }
}
