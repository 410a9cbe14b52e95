package id.tanggap.desk.composer;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.Macro;
import id.tanggap.writing.Macros;
import id.tanggap.writing.UnfilledPlaceholders;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What running a macro on a ticket would do, in the viewer's language.
@Component
class MacroPreview {

    private final Macros macros;
    private final CannedResponses answers;
    private final Wording wording;

    MacroPreview(Macros macros, CannedResponses answers, Wording wording) {
        this.macros = macros;
        this.answers = answers;
        this.wording = wording;
    }

    /// @param version of the ticket that the plan was made for
    /// @param gap the placeholder that must be filled in first, empty if none
    record Plan(String code, String label, long version, List<Step> steps, String gap) {}

    /// @param text as the citizen or the colleagues read it, empty if there is none
    record Step(String sentence, String text) {}

    Plan of(TicketSummary ticket, String code, TicketRequest asked) {
        var macro = macros.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var steps = macros.plan(macro, ticket, asked.viewer(), answers.languageOf(ticket.id()));
        var gap = steps.stream()
                .flatMap(step -> UnfilledPlaceholders.first(step.text()).stream())
                .findFirst();
        return new Plan(
                macro.code(),
                label(macro, asked.locale()),
                ticket.version(),
                steps.stream().map(step -> step(step, asked.locale())).toList(),
                gap.orElse(""));
    }

    private static String label(Macro macro, Locale locale) {
        return macro.label(locale);
    }

    private Step step(Macros.Planned planned, Locale locale) {
        var key = "macro.step." + planned.kind().code();
        return switch (planned.kind()) {
            case ANSWER, ASK, NOTE -> new Step(wording.text(locale, key), planned.text());
            case RESOLVE ->
                new Step(
                        wording.text(locale, key, wording.textOr(locale, "outcome." + planned.text(), planned.text())),
                        "");
            case TAG, START -> new Step(wording.text(locale, key, planned.text()), "");
            case UNKNOWN -> new Step(planned.text(), "");
        };
    }
}
