package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of news for an open page: `opened` and `changed`, each with `{"number","kind"}`.
@RestController
class EventsController {

    private final Live live;

    EventsController(Live live) {
        this.live = live;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@CurrentViewer Viewer viewer) {
        return live.open(viewer);
    }
}
