package id.tanggap.desk.map;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.classification.TicketPlaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds what the maps of a ticket show. One SQL statement, for an exact location that a citizen's telephone sent.
@Component
record MapScenes(TicketPlaces places, BalaiDirectory balais, Gazetteer gazetteer) {

    /// Empty while the place is unknown.
    Optional<MapScene> of(TicketSummary ticket) {
        return Optional.ofNullable(ticket.classification().placeCode())
                .flatMap(code -> gazetteer.find(new RegionCode(code)))
                .map(area -> new MapScene(
                        area,
                        places.pointOf(ticket.id()),
                        Optional.ofNullable(ticket.assignment().balaiCode())
                                .flatMap(code -> balais.find(new BalaiCode(code)))));
    }
}
