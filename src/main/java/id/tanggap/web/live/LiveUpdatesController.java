package id.tanggap.web.live;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.feed.ChangeFeed;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of server-sent events for an open page: `opened` and `changed`, each with `{"number","kind"}`.
///
/// A page that reconnects gets the events that it missed: the browser sends the last event id in Last-Event-ID, a
/// script that opens a new stream sends it in `since`. Of an account with too many
/// streams the oldest one makes room; a node that is full says when to come back.
@RestController
class LiveUpdatesController {

    private static final String LATER_SECONDS = "30";

    private final LiveUpdates live;
    private final StreamPlaces places;

    LiveUpdatesController(LiveUpdates live, StreamPlaces places) {
        this.live = live;
        this.places = places;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String since,
            @CurrentViewer Viewer viewer) {
        var place = places.take(Objects.requireNonNullElse(viewer.userId(), viewer.name()));
        if (place.isEmpty()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LATER_SECONDS)
                    .build();
        }
        return ResponseEntity.ok(
                stream(viewer, LiveUpdates.position(last).or(() -> LiveUpdates.position(since)), place.orElseThrow()));
    }

    private SseEmitter stream(Viewer viewer, Optional<ChangeFeed.Position> lastEvent, StreamPlaces.Place place) {
        try {
            var stream = live.open(viewer, lastEvent);
            stream.onCompletion(place::leave);
            place.onRest(() -> live.rest(stream));
            return stream;
        } catch (RuntimeException failed) {
            place.leave();
            throw failed;
        }
    }
}
