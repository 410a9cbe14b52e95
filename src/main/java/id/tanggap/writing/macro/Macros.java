package id.tanggap.writing.macro;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.writing.UnfilledPlaceholders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs macros on tickets: all steps, or none and the reason of the step that was refused.
@Service
public class Macros {

    private final MacroStore macros;
    private final MacroTexts texts;
    private final StaffMessages staffMessages;
    private final TicketWaiting waiting;
    private final TicketTags tags;
    private final TicketAcceptance acceptance;
    private final TicketResolution resolution;
    private final TransactionTemplate transaction;

    Macros(
            MacroStore macros,
            MacroTexts texts,
            StaffMessages staffMessages,
            TicketWaiting waiting,
            TicketTags tags,
            TicketAcceptance acceptance,
            TicketResolution resolution,
            TransactionTemplate transaction) {
        this.macros = macros;
        this.texts = texts;
        this.staffMessages = staffMessages;
        this.waiting = waiting;
        this.tags = tags;
        this.acceptance = acceptance;
        this.resolution = resolution;
        this.transaction = transaction;
    }

    /// Those in use, by code.
    public List<Macro> all() {
        return macros.all();
    }

    /// Those for a ticket, by code.
    public List<Macro> of(TicketSummary ticket) {
        var heldBy = Objects.requireNonNullElse(ticket.assignment().balaiCode(), "");
        return macros.all().stream()
                .filter(macro -> macro.isFor(ticket.classification().category(), heldBy))
                .toList();
    }

    /// Also retired ones, by code; a list that people keep.
    public List<Macro> every() {
        return macros.every();
    }

    /// Also a retired one.
    public Optional<Macro> find(String code) {
        return macros.find(code);
    }

    /// The first step uses the version that the viewer saw; the others use the result of the steps before them.
    ///
    /// @param language of the citizen, for canned answers
    public CommandResult run(String code, TicketVersion seen, String language) {
        var macro = macros.find(code).filter(one -> !one.retired());
        if (macro.isEmpty()) {
            return CommandResult.Refused.because("refused.writing.macro", code);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var version = seen;
            for (var step : macro.get().steps()) {
                var result = run(step, version, language);
                if (result instanceof CommandResult.Refused) {
                    status.setRollbackOnly();
                    return result;
                }
                version = TicketVersion.latest(seen.number(), seen.by());
            }
            return new CommandResult.Accepted(seen.number());
        }));
    }

    private CommandResult run(Macro.Step step, TicketVersion seen, String language) {
        return switch (step.kind()) {
            case ANSWER -> said(step, seen, language, text -> staffMessages.answer(seen.number(), seen.by(), text));
            case ASK -> said(step, seen, language, text -> waiting.ask(seen, text));
            case NOTE -> said(step, seen, language, text -> staffMessages.note(seen.number(), seen.by(), text));
            case TAG -> tags.tag(seen, step.with());
            case RESOLVE -> resolution.end(seen, ChosenOutcome.as(step.with()));
            case START -> acceptance.start(seen);
            case UNKNOWN -> CommandResult.Refused.because("refused.writing.step", step.with());
        };
    }

    private CommandResult said(
            Macro.Step step, TicketVersion seen, String language, Function<String, CommandResult> send) {
        var text = texts.of(step, seen, language);
        if (text.isEmpty()) {
            return CommandResult.Refused.because("refused.writing.answer", step.with());
        }
        return UnfilledPlaceholders.first(text.get())
                .<CommandResult>map(gap -> CommandResult.Refused.because("refused.writing.gap", gap))
                .orElseGet(() -> send.apply(text.get()));
    }

    /// A step in a preview.
    ///
    /// @param text as it would be written; the tag or the outcome otherwise
    public record Planned(Macro.StepKind kind, String text) {}

    /// A preview of a macro; writes nothing.
    public List<Planned> plan(Macro macro, TicketSummary ticket, Viewer by, String language) {
        return macro.steps().stream()
                .map(step -> new Planned(step.kind(), planned(step, ticket, by, language)))
                .toList();
    }

    private String planned(Macro.Step step, TicketSummary ticket, Viewer by, String language) {
        return step.kind().writes() ? texts.of(step, ticket, by, language).orElse(step.with()) : step.with();
    }
}
