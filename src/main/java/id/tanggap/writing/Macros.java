package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Runs macros on tickets: all steps, or none and the reason of the step that was refused.
@Service
public class Macros {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CannedResponses answers;
    private final Placeholders placeholders;
    private final TicketReader tickets;
    private final StaffMessages staffMessages;
    private final TicketWaiting waiting;
    private final TicketTags tags;
    private final TicketAcceptance acceptance;
    private final TicketResolution resolution;
    private final TransactionTemplate transaction;

    Macros(
            JdbcClient jdbc,
            JsonMapper json,
            CannedResponses answers,
            Placeholders placeholders,
            TicketReader tickets,
            StaffMessages staffMessages,
            TicketWaiting waiting,
            TicketTags tags,
            TicketAcceptance acceptance,
            TicketResolution resolution,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.answers = answers;
        this.placeholders = placeholders;
        this.tickets = tickets;
        this.staffMessages = staffMessages;
        this.waiting = waiting;
        this.tags = tags;
        this.acceptance = acceptance;
        this.resolution = resolution;
        this.transaction = transaction;
    }

    /// By code.
    public List<Macro> all() {
        return jdbc.sql("select code, label_id, label_en, steps from macro order by code")
                .query(this::macro)
                .list();
    }

    private Macro macro(ResultSet row, int n) throws SQLException {
        var steps = json.readTree(row.getString("steps"))
                .valueStream()
                .map(step -> new Macro.Step(
                        step.path("do").asString(""), step.path("with").asString("")))
                .toList();
        return new Macro(row.getString("code"), row.getString("label_id"), row.getString("label_en"), steps);
    }

    /// The first step uses the version that the viewer saw; the others use the result of the steps before them.
    ///
    /// @param language of the citizen, for canned answers
    public CommandResult run(String code, TicketVersion seen, String language) {
        var macro = all().stream().filter(one -> one.code().equals(code)).findFirst();
        if (macro.isEmpty()) {
            return new CommandResult.Refused(Reason.of("refused.writing.macro", code));
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
        return switch (step.what()) {
            case "answer" -> said(step, seen, language, text -> staffMessages.answer(seen.number(), seen.by(), text));
            case "ask" -> said(step, seen, language, text -> waiting.ask(seen, text));
            case "note" -> said(step, seen, language, text -> staffMessages.note(seen.number(), seen.by(), text));
            case "tag" -> tags.tag(seen, step.with());
            case "resolve" -> resolution.end(seen, ChosenOutcome.as(step.with()));
            case "start" -> acceptance.start(seen);
            default -> new CommandResult.Refused(Reason.of("refused.writing.step", step.what()));
        };
    }

    private CommandResult said(
            Macro.Step step, TicketVersion seen, String language, Function<String, CommandResult> send) {
        Optional<TicketSummary> ticket = tickets.summary(seen.number(), seen.by());
        var answer = answers.find(step.with(), language);
        if (ticket.isEmpty() || answer.isEmpty()) {
            return new CommandResult.Refused(Reason.of("refused.writing.answer", step.with()));
        }
        var text = placeholders.fill(answer.get(), ticket.get(), seen.by());
        return UnfilledPlaceholders.first(text)
                .<CommandResult>map(gap -> new CommandResult.Refused(Reason.of("refused.writing.gap", gap)))
                .orElseGet(() -> send.apply(text));
    }

    /// A step in a preview.
    ///
    /// @param text as it would be written; the tag or the outcome otherwise
    public record Planned(String what, String text) {}

    /// A preview of a macro; writes nothing.
    public List<Planned> plan(Macro macro, TicketSummary ticket, Viewer by, String language) {
        return macro.steps().stream()
                .map(step -> new Planned(step.what(), planned(step, ticket, by, language)))
                .toList();
    }

    private String planned(Macro.Step step, TicketSummary ticket, Viewer by, String language) {
        return switch (step.what()) {
            case "answer", "ask", "note" ->
                answers.find(step.with(), language)
                        .map(answer -> placeholders.fill(answer, ticket, by))
                        .orElse(step.with());
            default -> step.with();
        };
    }
}
