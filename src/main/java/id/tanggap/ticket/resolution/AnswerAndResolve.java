package id.tanggap.ticket.resolution;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.conversation.AnswerWriter;
import id.tanggap.ticket.conversation.StaffAnswer;
import id.tanggap.ticket.link.IncidentReports;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.OutcomeRules;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketEnding;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers a ticket and ends it in one transaction, with one message to the citizen that says both. An answer followed
/// by an ending would send two messages.
@Service
public class AnswerAndResolve {

    private final TicketCommands commands;
    private final Outcomes outcomes;
    private final OutcomeRules rules;
    private final AnswerWriter answers;
    private final TicketResolution resolution;
    private final IncidentReports incidents;

    AnswerAndResolve(
            TicketCommands commands,
            Outcomes outcomes,
            OutcomeRules rules,
            AnswerWriter answers,
            TicketResolution resolution,
            IncidentReports incidents) {
        this.commands = commands;
        this.outcomes = outcomes;
        this.rules = rules;
        this.answers = answers;
        this.resolution = resolution;
        this.incidents = incidents;
    }

    /// The answer and the outcome that come together.
    private record AnswerWithOutcome(TicketVersion seen, MessageContent words, TicketEnding ending) {}

    /// Refused for the same reasons as an answer or an ending; then nothing was sent and nothing ended. Files of the
    /// answer count as proof.
    ///
    /// The reporters of an incident's reports get the answer too. Reports that meet the requirements of the outcome
    /// end with it; the others only get the answer.
    @Transactional
    public CommandResult answerAndResolve(
            TicketVersion seen, MessageContent words, ChosenOutcome ending, ReplyOptions how) {
        return AnswerWriter.objection(words.text()).orElseGet(() -> outcomes.find(ending.outcome())
                .filter(Outcome::offered)
                .map(outcome -> answerAndResolve(
                        new AnswerWithOutcome(seen, words, new TicketEnding(outcome, ending, seen.by())), how))
                .orElseGet(() -> CommandResult.Refused.because("refused.ticket.ending.unknown", ending.outcome())));
    }

    private CommandResult answerAndResolve(AnswerWithOutcome request, ReplyOptions how) {
        var seen = request.seen();
        var reports = incidents.lockWithReports(seen.number(), seen.by());
        return commands.answerAndTransition(
                request.ending().transition(), seen, (ticket, change) -> objection(ticket, request)
                        .orElseGet(() -> {
                            end(ticket, request, how, change);
                            reports.stream()
                                    .filter(report -> report.state().isOpen())
                                    .forEach(report -> report(report, request, change));
                            return new CommandResult.Accepted(seen.number());
                        }));
    }

    private Optional<CommandResult> objection(TicketRow ticket, AnswerWithOutcome request) {
        return ticket.origin().reachable()
                ? rules.objection(ticket, request.ending(), request.words())
                : Optional.of(CommandResult.Refused.because("refused.ticket.unreachable"));
    }

    private void end(TicketRow ticket, AnswerWithOutcome request, ReplyOptions how, TicketChange change) {
        var answer = new StaffAnswer(request.seen().by(), request.words(), closing(ticket, request, how));
        resolution.endSilently(answers.answer(ticket, answer, change), request.ending(), change);
    }

    private static ReplyOptions closing(TicketRow ticket, AnswerWithOutcome request, ReplyOptions how) {
        var label = request.ending().outcome().label(ticket.origin().language());
        return request.ending().outcome().tellsCitizen()
                ? how.closing(new ReplyOptions.Closing(
                        label, request.ending().chosen().said()))
                : how;
    }

    /// A cancelled incident does not cancel its reports.
    private void report(TicketRow report, AnswerWithOutcome request, TicketChange change) {
        var seen = request.seen();
        var ends = request.ending().outcome().endsIn() != TicketState.CANCELLED
                && TicketTransition.RESOLVE.startsFrom(report.state())
                && objection(report, request).isEmpty();
        if (ends) {
            end(
                    report,
                    request,
                    ReplyOptions.USUAL,
                    change.with("with", seen.number().digits()));
        } else {
            answers.answer(report, StaffAnswer.usual(seen.by(), request.words()), change);
        }
    }
}
