package id.tanggap.desk;

import id.tanggap.access.Colleagues;
import id.tanggap.desk.deed.Asked;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketWork;
import id.tanggap.ticket.Words;
import id.tanggap.writing.Draft;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.Drafts;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Internal notes, and the colleagues whom a note can mention.
@Controller
@RequestMapping("/tickets/{number}")
class NoteController {

    private static final int OFFERED = 8;

    private final TicketWork work;
    private final TicketReader tickets;
    private final Colleagues colleagues;
    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftUploads uploads;
    private final Panes panes;

    NoteController(
            TicketWork work,
            TicketReader tickets,
            Colleagues colleagues,
            Drafts drafts,
            DraftFiles files,
            DraftUploads uploads,
            Panes panes) {
        this.work = work;
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.drafts = drafts;
        this.files = files;
        this.uploads = uploads;
        this.panes = panes;
    }

    @PostMapping("/notes")
    String note(
            Asked asked,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<MultipartFile> file,
            Model model) {
        return uploads.add(asked, Draft.Kind.NOTE, file)
                .map(reason -> keep(reason, asked, text, model))
                .orElseGet(() -> write(asked, text, model));
    }

    private String write(Asked asked, String text, Model model) {
        var words = new Words(text, files.attachments(asked.number(), asked.viewer(), Draft.Kind.NOTE));
        var done = work.note(asked.number(), asked.viewer(), words);
        if (done instanceof Done.Refused refused) {
            return keep(refused.reason(), asked, text, model);
        }
        drafts.drop(asked.number(), asked.viewer(), Draft.Kind.NOTE);
        files.drop(asked.number(), asked.viewer(), Draft.Kind.NOTE, null);
        return panes.after(done, asked, model);
    }

    private String keep(Reason reason, Asked asked, String text, Model model) {
        drafts.save(asked.number(), asked.viewer(), Draft.Kind.NOTE, text, 0);
        model.addAttribute("side", "note");
        return panes.refused(reason, asked, model);
    }

    /// Colleagues whose name matches and who may see the ticket, by their office and by their access to its category.
    @GetMapping("/colleagues")
    String colleagues(Asked asked, @RequestParam(defaultValue = "") String q, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("colleagues", colleagues.called(q, ticket.balaiCode(), ticket.category(), OFFERED));
        return "fragments/composer-lists :: colleagues";
    }
}
