package id.tanggap.desk.composer;

import id.tanggap.access.ColleagueDirectory;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Internal notes, and the colleagues whom a note can mention.
@Controller
@RequestMapping("/tickets/{number}")
class NoteController {

    private static final int OFFERED = 8;

    private final StaffMessages work;
    private final TicketReader tickets;
    private final ColleagueDirectory colleagues;
    private final DraftFiles files;
    private final DraftContents contents;
    private final ComposerResponse panes;

    NoteController(
            StaffMessages work,
            TicketReader tickets,
            ColleagueDirectory colleagues,
            DraftFiles files,
            DraftContents contents,
            ComposerResponse panes) {
        this.work = work;
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.files = files;
        this.contents = contents;
        this.panes = panes;
    }

    @PostMapping("/notes")
    String note(
            TicketRequest asked,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) List<MultipartFile> file,
            Model model) {
        return contents.add(asked, SavedDraft.Kind.NOTE, file)
                .map(reason -> keep(reason, asked, text, model))
                .orElseGet(() -> write(asked, text, model));
    }

    private String write(TicketRequest asked, String text, Model model) {
        var words = new MessageContent(text, files.attachments(asked.number(), asked.viewer(), SavedDraft.Kind.NOTE));
        var done = work.note(asked.number(), asked.viewer(), words);
        if (done instanceof CommandResult.Refused refused) {
            return keep(refused.reason(), asked, text, model);
        }
        contents.clear(asked, SavedDraft.Kind.NOTE);
        return panes.after(done, asked, model);
    }

    private String keep(Reason reason, TicketRequest asked, String text, Model model) {
        contents.save(asked, SavedDraft.Kind.NOTE, text, 0);
        model.addAttribute("side", "note");
        return panes.refused(reason, asked, model);
    }

    /// Colleagues whose name matches and who may see the ticket, by their office and by their access to its category.
    @GetMapping("/colleagues")
    String colleagues(TicketRequest asked, @RequestParam(defaultValue = "") String q, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
        model.addAttribute(
                "colleagues",
                colleagues.called(
                        q,
                        ticket.assignment().balaiCode(),
                        ticket.classification().category(),
                        OFFERED));
        return "fragments/composer-lists :: colleagues";
    }
}
