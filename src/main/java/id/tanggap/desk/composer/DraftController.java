package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.DraftFiles;
import id.tanggap.writing.SavedDraft;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Saves drafts and shows a preview of them. With htmx only the preview and the time of saving change; without it the
/// whole page is rendered again with the text in the box.
@Controller
@RequestMapping("/tickets/{number}")
class DraftController {

    private final TicketReader tickets;
    private final ComposerSection composer;
    private final DraftsSection kept;
    private final DraftFiles files;
    private final DraftContents contents;
    private final ComposerResponse panes;

    DraftController(
            TicketReader tickets,
            ComposerSection composer,
            DraftsSection kept,
            DraftFiles files,
            DraftContents contents,
            ComposerResponse panes) {
        this.tickets = tickets;
        this.composer = composer;
        this.kept = kept;
        this.files = files;
        this.contents = contents;
        this.panes = panes;
    }

    @PostMapping("/draft")
    String keep(
            TicketRequest asked,
            @RequestParam(defaultValue = "answer") String kind,
            @ModelAttribute DraftForm draft,
            Model model) {
        var ticket = ticket(asked);
        var which = kind(kind);
        var version = Math.min(Math.max(draft.seen(), draft.anyway()), ticket.version());
        contents.save(asked, which, draft.text(), version);
        if (draft.anyway() > 0 || !asked.part()) {
            panes.render(asked, model);
            model.addAttribute("composer", composer.of(ticket, draft.text(), asked.reader()));
            return asked.part() ? "fragments/ticket :: ticket" : "desk";
        }
        model.addAttribute("box", kept.box(asked.number(), which, asked.reader()));
        if (which == SavedDraft.Kind.ANSWER) {
            model.addAttribute("composer", composer.of(ticket, draft.text(), asked.reader()));
            return "fragments/composer-preview :: outcome";
        }
        return "fragments/composer-preview :: saved";
    }

    /// Saves the draft, then opens the form that sends it and ends the ticket. That form counts the ready answers.
    @PostMapping("/draft/ending")
    String end(
            TicketRequest asked,
            @ModelAttribute DraftForm draft,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        var ticket = ticket(asked);
        contents.save(asked, SavedDraft.Kind.ANSWER, draft.text(), Math.min(draft.seen(), ticket.version()));
        var refused = contents.add(asked, SavedDraft.Kind.ANSWER, file).isPresent();
        return "redirect:/tickets/" + asked.number().digits() + (refused ? "" : "/last-word" + used(asked));
    }

    private static String used(TicketRequest asked) {
        var codes = AnswerUses.known(asked.all("used"));
        return codes.isEmpty() ? "" : "?used=" + String.join("&used=", codes);
    }

    @PostMapping("/draft/files")
    String attach(
            TicketRequest asked,
            @RequestParam(defaultValue = "answer") String kind,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model) {
        ticket(asked);
        contents.add(asked, kind(kind), file)
                .ifPresent(reason -> model.addAttribute("objection", panes.reasonText(reason, asked)));
        return shown(asked, kind(kind), model);
    }

    @PostMapping("/draft/files/{file}/removal")
    String detach(
            TicketRequest asked,
            @PathVariable long file,
            @RequestParam(defaultValue = "answer") String kind,
            Model model) {
        ticket(asked);
        files.delete(asked.number(), asked.viewer(), kind(kind), file);
        return shown(asked, kind(kind), model);
    }

    private String shown(TicketRequest asked, SavedDraft.Kind kind, Model model) {
        if (!asked.part()) {
            return "redirect:/tickets/" + asked.number().digits();
        }
        model.addAttribute("number", asked.number().digits());
        model.addAttribute("box", kept.box(asked.number(), kind, asked.reader()));
        return "fragments/composer-preview :: files";
    }

    private TicketSummary ticket(TicketRequest asked) {
        return tickets.summary(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
    }

    private static SavedDraft.Kind kind(String code) {
        return code.toLowerCase(Locale.ROOT).equals("note") ? SavedDraft.Kind.NOTE : SavedDraft.Kind.ANSWER;
    }
}
