package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.blob.Blobs;
import id.tanggap.blob.Sha256;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Files that citizens sent, served inert: always a download, never a page of ours.
@Controller
class FileController {

    private final TicketReader tickets;
    private final Blobs blobs;

    FileController(TicketReader tickets, Blobs blobs) {
        this.tickets = tickets;
        this.blobs = blobs;
    }

    @GetMapping("/tickets/{number}/files/{file}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String number, @PathVariable long file, @CurrentViewer Viewer viewer) {
        var found = TicketNumber.parse(number)
                .flatMap(parsed -> tickets.file(parsed, file, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(found.size())
                .body(new InputStreamResource(blobs.open(new Sha256(found.sha256()))));
    }
}
