package id.tanggap.desk.file;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.picture.CleanPictures;
import id.tanggap.picture.FileKind;
import id.tanggap.picture.ThumbnailStore;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.privacy.PersonalDataOpenings;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.wording.FileSizeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A page around a file, with its name, a link back to the ticket, and the download; and the picture as it came, on
/// record, for those who may open numbers.
@Controller
@RequestMapping("/tickets/{number}/files/{file}")
class FilePageController {

    private static final String REFUSED = "originalRefused";

    private final TicketReader tickets;
    private final ThumbnailStore thumbnails;
    private final CleanPictures pictures;
    private final PersonalDataOpenings openings;
    private final BlobStore blobs;

    FilePageController(
            TicketReader tickets,
            ThumbnailStore thumbnails,
            CleanPictures pictures,
            PersonalDataOpenings openings,
            BlobStore blobs) {
        this.tickets = tickets;
        this.thumbnails = thumbnails;
        this.pictures = pictures;
        this.openings = openings;
        this.blobs = blobs;
    }

    /// @param kind `picture`, `pdf`, `original` for a picture that cannot be cleaned, or `other`
    /// @param original the viewer may ask for the picture as it came
    record FilePage(String ticket, String grouped, long id, String name, String size, String kind, boolean original) {}

    @GetMapping("/page")
    String page(TicketRequest asked, @PathVariable long file, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
        var found = find(asked, file);
        var kind = kind(found);
        var isPicture = kind.equals("picture") || kind.equals("original");
        model.addAttribute(
                "file",
                new FilePage(
                        asked.number().digits(),
                        asked.number().grouped(),
                        found.id(),
                        found.name(),
                        FileSizeFormatter.of(found.size()),
                        kind,
                        isPicture && opens(asked, ticket)));
        return "file";
    }

    private String kind(TicketDetail.File file) {
        var kind = thumbnails.kind(FileController.sha256(file));
        if (kind == FileKind.PDF) {
            return "pdf";
        }
        var shown = pictures.of(FileController.sha256(file), file.size(), file.contentType());
        if (shown instanceof CleanPictures.Cleaned) {
            return "picture";
        }
        return shown instanceof CleanPictures.OnlyOriginal ? "original" : "other";
    }

    private static boolean opens(TicketRequest asked, TicketSummary ticket) {
        var viewer = asked.viewer();
        return viewer.role().changesTickets()
                && viewer.visibility().works(ticket.assignment().balaiCode())
                && !ticket.reporter().unnamed();
    }

    /// The bytes as they came, with their hash unchanged. Each time is recorded.
    @PostMapping("/original")
    Object original(TicketRequest asked, @PathVariable long file, RedirectAttributes next) {
        var found = find(asked, file);
        if (openings.openOriginal(asked.number(), found, asked.viewer()) instanceof CommandResult.Refused refused) {
            next.addFlashAttribute(REFUSED, asked.reader().refusal(refused.reason()));
            return "redirect:/tickets/" + asked.number().digits() + "/files/" + file + "/page";
        }
        return FileController.inert(found, ContentDisposition.attachment())
                .eTag(found.sha256())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new BlobResource(blobs, FileController.sha256(found), found.size()));
    }

    private TicketDetail.File find(TicketRequest asked, long file) {
        return tickets.file(asked.number(), file, asked.viewer()).orElseThrow(HttpErrors::notFound);
    }
}
