package id.tanggap.api.situation;

import id.tanggap.incident.AttachedCounts;
import id.tanggap.situation.IncidentPicture;
import id.tanggap.situation.view.SurroundingsView;
import id.tanggap.stock.item.StockItem;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The picture of an incident as public JSON. Fields are only added, never renamed.
///
/// @param at the moment of the figures, ISO 8601 in UTC
/// @param tickets those that the client may see
/// @param surroundings null while nobody has said where the incident is
record PictureJson(
        String incident,
        String name,
        String state,
        Instant at,
        Tickets tickets,
        @Nullable SurroundingsView surroundings) {

    /// @param emergencies of urgency darurat
    /// @param late open ones whose nearest deadline is over
    /// @param dueSoon open ones whose nearest deadline is within four hours
    record Tickets(int total, int open, int emergencies, int late, int dueSoon, List<Place> byPlace) {}

    /// @param place code of the kecamatan or a larger area; empty for tickets without a place
    record Place(String place, int tickets) {}

    static PictureJson of(IncidentPicture picture, Map<Long, StockItem> items) {
        var incident = picture.incident();
        var around = picture.surroundings();
        return new PictureJson(
                incident.code().value(),
                incident.facts().name(),
                incident.state().code(),
                picture.at(),
                tickets(picture.tickets()),
                around == null ? null : SurroundingsView.of(around, items));
    }

    private static Tickets tickets(AttachedCounts counts) {
        return new Tickets(
                counts.total(),
                counts.open(),
                counts.of(Urgency.DARURAT),
                counts.of(AttachedCounts.TicketClock.LATE),
                counts.of(AttachedCounts.TicketClock.DUE),
                counts.places().stream()
                        .map(place -> new Place(place.place(), place.tickets()))
                        .toList());
    }
}
