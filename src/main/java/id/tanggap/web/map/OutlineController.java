package id.tanggap.web.map;

import id.tanggap.region.outline.Areas;
import id.tanggap.region.outline.OutlineStanding;
import id.tanggap.region.outline.TopologyWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Imported outlines for `js/map.js`, in the form of the shipped file. A version never changes: browsers keep it for a
/// year. Made once for each version, when the first browser asks.
@RestController
class OutlineController {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    private final Areas areas;
    private final JsonMapper json;
    private volatile @Nullable Written written;

    OutlineController(Areas areas, JsonMapper json) {
        this.areas = areas;
        this.json = json;
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    private record Written(OutlineStanding standing, byte[] bytes) {}

    @GetMapping("/map/outlines/{version}")
    ResponseEntity<byte[]> outline(@PathVariable long version) {
        return areas.standing() instanceof OutlineStanding.Official official && official.version() == version
                ? ResponseEntity.ok()
                        .cacheControl(A_YEAR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(bytes(official))
                : ResponseEntity.notFound().build();
    }

    private synchronized byte[] bytes(OutlineStanding standing) {
        var known = written;
        if (known == null || !known.standing().equals(standing)) {
            known = new Written(standing, json.writeValueAsBytes(TopologyWriter.written(areas)));
            written = known;
        }
        return known.bytes();
    }
}
