package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.Placeholders;
import id.tanggap.writing.SavedDraft;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reply templates and macros for one ticket, filled in with its data.
@Controller
@RequestMapping("/tickets/{number}")
class TemplateController {

    private final TicketReader tickets;
    private final CannedResponses answers;
    private final Placeholders placeholders;
    private final Macros macros;
    private final MacroPreview preview;
    private final DraftContents contents;
    private final ComposerResponse panes;
    private final AnswerUses uses;

    TemplateController(
            TicketReader tickets,
            CannedResponses answers,
            Placeholders placeholders,
            Macros macros,
            MacroPreview preview,
            DraftContents contents,
            ComposerResponse panes,
            AnswerUses uses) {
        this.tickets = tickets;
        this.answers = answers;
        this.placeholders = placeholders;
        this.macros = macros;
        this.preview = preview;
        this.contents = contents;
        this.panes = panes;
        this.uses = uses;
    }

    /// The text alone, for the script that inserts it at the cursor.
    @GetMapping("/templates/{code}")
    ResponseEntity<String> filled(TicketRequest asked, @PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(filled(ticket(asked), code, asked));
    }

    /// Without script: appended to the text in the box, and counted as used; the script counts when it is sent.
    @PostMapping("/templates/{code}")
    String insert(TicketRequest asked, @PathVariable String code, @ModelAttribute DraftForm draft, Model model) {
        var ticket = ticket(asked);
        var text = draft.text();
        var words = filled(ticket, code, asked);
        contents.save(
                asked,
                SavedDraft.Kind.ANSWER,
                text.isBlank() ? words : text.strip() + "\n\n" + words,
                Math.min(draft.seen(), ticket.version()));
        uses.answered(asked.number(), List.of(code));
        return asked.part()
                ? panes.render(asked, model)
                : "redirect:/tickets/" + asked.number().digits() + "#composer";
    }

    private String filled(TicketSummary ticket, String code, TicketRequest asked) {
        return answers.find(code, answers.languageOf(ticket.id()))
                .map(answer -> placeholders.fill(answer, ticket, asked.viewer()))
                .orElseThrow(HttpErrors::notFound);
    }

    /// Shows what the macro would do; changes nothing.
    @GetMapping("/macros/{code}")
    String plan(TicketRequest asked, @PathVariable String code, Model model) {
        model.addAttribute("macro", preview.of(ticket(asked), code, asked));
        model.addAttribute("number", asked.number().digits());
        if (asked.part()) {
            return "fragments/composer-lists :: macro";
        }
        return panes.render(asked, model);
    }

    @PostMapping("/macros/{code}")
    String run(
            TicketRequest asked, @PathVariable String code, @RequestParam(defaultValue = "0") long seen, Model model) {
        CommandResult done = macros.run(
                code,
                new TicketVersion(asked.number(), asked.viewer(), seen == 0 ? Long.MAX_VALUE : seen),
                answers.languageOf(ticket(asked).id()));
        if (done instanceof CommandResult.Accepted) {
            uses.ran(code);
        }
        return panes.after(done, asked, model);
    }

    private TicketSummary ticket(TicketRequest asked) {
        return tickets.summary(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
    }
}
