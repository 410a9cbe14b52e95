package id.tanggap.desk.file;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.picture.CleanPictures;
import id.tanggap.picture.FileKind;
import id.tanggap.picture.ThumbnailStore;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Serves the files of a ticket so that nothing in them can run. Raster pictures and PDF, recognised by their bytes,
/// are shown, pictures without the position and the camera that they tell of; everything else is a download. Who may
/// not see the ticket gets neither its files nor their thumbnails.
@Controller
@RequestMapping("/tickets/{number}/files/{file}")
class FileController {

    /// No scripts, no requests; only our own pages may frame it (browsers obey this before X-Frame-Options).
    ///
    /// The sandbox is this directive, not the attribute of a frame: with the attribute Chromium (156) shows no
    /// PDF at all, with the directive its viewer, which is a program of the browser in an origin of its own,
    /// shows it.
    private static final String INERT = "default-src 'none'; frame-ancestors 'self'; sandbox";

    /// The bytes behind a file id never change, but the right to see them can end: browsers revalidate each time.
    private static final CacheControl ASK = CacheControl.noCache().cachePrivate();

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final TicketReader tickets;
    private final BlobStore blobs;
    private final ThumbnailStore thumbnails;
    private final CleanPictures pictures;

    FileController(TicketReader tickets, BlobStore blobs, ThumbnailStore thumbnails, CleanPictures pictures) {
        this.tickets = tickets;
        this.blobs = blobs;
        this.thumbnails = thumbnails;
        this.pictures = pictures;
    }

    /// A picture that cannot be cleaned is not here: its page says so, and offers the original.
    @GetMapping
    ResponseEntity<Resource> download(
            @PathVariable String number, @PathVariable long file, @CurrentViewer Viewer viewer) {
        var found = find(number, file, viewer);
        return clean(found)
                .map(bytes -> inert(found, ContentDisposition.attachment())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/tickets/" + number + "/files/" + file + "/page"))
                        .build());
    }

    /// Shown in the browser if it is a picture or PDF; else a download.
    @GetMapping("/content")
    ResponseEntity<Resource> content(
            @PathVariable String number, @PathVariable long file, @CurrentViewer Viewer viewer) {
        var found = find(number, file, viewer);
        var kind = thumbnails.kind(sha256(found));
        var disposition = kind == FileKind.OTHER ? ContentDisposition.attachment() : ContentDisposition.inline();
        return inert(found, disposition)
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .body(clean(found).orElseThrow(HttpErrors::notFound));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String number, @PathVariable long file, @CurrentViewer Viewer viewer) {
        var found = find(number, file, viewer);
        var small = thumbnails.of(sha256(found), found.size()).orElseThrow(HttpErrors::notFound);
        return ResponseEntity.ok()
                .headers(FileController::protect)
                .header("Content-Security-Policy", INERT)
                .cacheControl(AN_HOUR)
                .eTag("t-" + found.sha256())
                .contentType(MediaType.IMAGE_JPEG)
                .body(small.jpeg());
    }

    private TicketDetail.File find(String number, long file, Viewer viewer) {
        return TicketNumber.parse(number)
                .flatMap(parsed -> tickets.file(parsed, file, viewer))
                .orElseThrow(HttpErrors::notFound);
    }

    static ResponseEntity.BodyBuilder inert(TicketDetail.File file, ContentDisposition.Builder disposition) {
        var named = disposition.filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .headers(FileController::protect)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("Content-Security-Policy", INERT)
                .cacheControl(ASK)
                .eTag("c-" + file.sha256());
    }

    private static void protect(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    private Optional<Resource> clean(TicketDetail.File file) {
        return switch (pictures.of(sha256(file), file.size(), file.contentType())) {
            case CleanPictures.AsItCame() -> Optional.of(new BlobResource(blobs, sha256(file), file.size()));
            case CleanPictures.Cleaned cleaned -> Optional.of(new ByteArrayResource(cleaned.bytes()));
            case CleanPictures.OnlyOriginal() -> Optional.empty();
        };
    }

    static Sha256 sha256(TicketDetail.File file) {
        return new Sha256(file.sha256());
    }
}
