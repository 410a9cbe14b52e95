package id.tanggap.desk.map;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.map.MapDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the large map of a ticket shows, for `js/map.js`. 404 for a ticket that the viewer may not see or whose place
/// is unknown.
@RestController
class PlaceMapController {

    private final TicketReader tickets;
    private final PlaceMapDocuments maps;

    PlaceMapController(TicketReader tickets, PlaceMapDocuments maps) {
        this.tickets = tickets;
        this.maps = maps;
    }

    @GetMapping("/tickets/{number}/map.json")
    ResponseEntity<MapDocument> document(TicketRequest asked) {
        return tickets.summary(asked.number(), asked.viewer())
                .flatMap(ticket -> maps.document(ticket, asked.reader()))
                .map(map -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .body(map))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
