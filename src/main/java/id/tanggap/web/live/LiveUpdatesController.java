package id.tanggap.web.live;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of server-sent events for an open page: `opened` and `changed`, each with `{"number","kind"}`.
///
/// A page that reconnects gets the events that it missed: the browser sends the last event id in Last-Event-ID, a
/// script that opens a new stream sends it in `since`.
@RestController
class LiveUpdatesController {

    private final LiveUpdates live;

    LiveUpdatesController(LiveUpdates live) {
        this.live = live;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String since,
            @CurrentViewer Viewer viewer) {
        return live.open(viewer, LiveUpdates.position(last).or(() -> LiveUpdates.position(since)));
    }
}
