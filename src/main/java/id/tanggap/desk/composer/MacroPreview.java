package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.UnfilledPlaceholders;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import org.springframework.stereotype.Component;

/// What running a macro on a ticket would do, in the viewer's language.
@Component
record MacroPreview(Macros macros, CannedResponses answers) {

    /// @param version of the ticket that the plan was made for
    /// @param gap the placeholder that must be filled in first, empty if none
    record Plan(String code, String label, long version, List<Step> steps, String gap) {}

    /// @param text as the citizen or the colleagues read it, empty if there is none
    record Step(String sentence, String text) {}

    Plan of(TicketSummary ticket, String code, TicketRequest asked) {
        var macro = macros.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(HttpErrors::notFound);
        var steps = macros.plan(macro, ticket, asked.viewer(), answers.languageOf(ticket.id()));
        var gap = steps.stream()
                .flatMap(step -> UnfilledPlaceholders.first(step.text()).stream())
                .findFirst();
        return new Plan(
                macro.code(),
                macro.label(asked.locale()),
                ticket.version(),
                steps.stream().map(step -> step(step, asked.reader())).toList(),
                gap.orElse(""));
    }

    private Step step(Macros.Planned planned, PageReader reader) {
        var key = "macro.step." + planned.kind().code();
        return switch (planned.kind()) {
            case ANSWER, ASK, NOTE -> new Step(reader.text(key), planned.text());
            case RESOLVE -> new Step(reader.text(key, reader.textOr("outcome." + planned.text(), planned.text())), "");
            case TAG, START -> new Step(reader.text(key, planned.text()), "");
            case UNKNOWN -> new Step(planned.text(), "");
        };
    }
}
