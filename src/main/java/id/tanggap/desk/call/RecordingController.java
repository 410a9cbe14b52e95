package id.tanggap.desk.call;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.audit.ExportLog;
import id.tanggap.desk.file.BlobResource;
import id.tanggap.phone.Recordings;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.web.request.HttpErrors;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves recordings and voicemail, by ranges, so that nothing in them can run. Each access is recorded before the
/// first byte is sent.
@Controller
class RecordingController {

    private static final Set<String> AUDIO = Set.of(
            "audio/wav",
            "audio/x-wav",
            "audio/mpeg",
            "audio/ogg",
            "audio/mp4",
            "audio/webm",
            "audio/basic",
            "audio/flac");

    private final Recordings recordings;
    private final BlobStore blobs;
    private final ExportLog exports;

    RecordingController(Recordings recordings, BlobStore blobs, ExportLog exports) {
        this.recordings = recordings;
        this.blobs = blobs;
        this.exports = exports;
    }

    /// Spring answers 206 and 416 for a resource by itself.
    @GetMapping("/phone/recordings/{id}")
    ResponseEntity<Resource> listen(@PathVariable long id, @CurrentViewer Viewer viewer) {
        var found = recordings.listen(id, viewer).orElseThrow(HttpErrors::notFound);
        var name = bare(found.name());
        exports.document(new ExportLog.File("recording", name));
        var disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(type(found.contentType()))
                .body(new BlobResource(blobs, found.sha256(), found.size()));
    }

    /// Call logs name recordings by their path on the PBX.
    private static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Unknown types are not played but offered as a download.
    private static MediaType type(String told) {
        return AUDIO.contains(told) ? MediaType.parseMediaType(told) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
