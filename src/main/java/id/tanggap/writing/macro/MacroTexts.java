package id.tanggap.writing.macro;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.Placeholders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The texts that the steps of a macro write: canned responses, filled with the data of the ticket.
@Component
record MacroTexts(CannedResponses answers, Placeholders placeholders, TicketReader tickets) {

    /// @return empty if the viewer may not see the ticket, or there is no such canned response
    Optional<String> of(Macro.Step step, TicketVersion seen, String language) {
        return tickets.summary(seen.number(), seen.by()).flatMap(ticket -> of(step, ticket, seen.by(), language));
    }

    Optional<String> of(Macro.Step step, TicketSummary ticket, Viewer by, String language) {
        return answers.find(step.with(), language).map(answer -> placeholders.fill(answer, ticket, by));
    }
}
