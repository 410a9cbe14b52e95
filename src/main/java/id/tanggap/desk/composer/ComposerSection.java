package id.tanggap.desk.composer;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.Drafts;
import id.tanggap.writing.SavedDraft;
import org.springframework.stereotype.Component;

/// How the citizen is answered, and what the viewer's draft would look like there. Two SQL statements for e-mail, at
/// most four for text messages.
@Component
record ComposerSection(ComposerViewAssembler composer, Drafts drafts) implements TicketPageSection {

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public ComposerView of(TicketDetail ticket, PageReader reader) {
        var begun = drafts.textOf(ticket.summary().number(), reader.viewer(), SavedDraft.Kind.ANSWER);
        return of(ticket.summary(), begun.orElse(""), reader);
    }

    ComposerView of(TicketSummary ticket, String text, PageReader reader) {
        return composer.of(ticket, text, reader);
    }
}
