package id.tanggap.ticket.resolution;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.conversation.AnswerWriter;
import id.tanggap.ticket.link.IncidentReports;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.workflow.ActorRole;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.OutcomeRules;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers a ticket and ends it in one transaction, with one message to the citizen that says both. An answer followed
/// by an ending would send two messages.
@Service
public class AnswerAndResolve {

    private final TicketCommands verbs;
    private final Outcomes outcomes;
    private final OutcomeRules rules;
    private final AnswerWriter answers;
    private final TicketResolution resolution;
    private final IncidentReports incidents;

    AnswerAndResolve(
            TicketCommands verbs,
            Outcomes outcomes,
            OutcomeRules rules,
            AnswerWriter answers,
            TicketResolution resolution,
            IncidentReports incidents) {
        this.verbs = verbs;
        this.outcomes = outcomes;
        this.rules = rules;
        this.answers = answers;
        this.resolution = resolution;
        this.incidents = incidents;
    }

    /// The answer and the outcome that come together.
    private record Last(TicketVersion seen, MessageContent words, ChosenOutcome ending, Outcome outcome) {}

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
                .map(outcome -> answerAndResolve(new Last(seen, words, ending, outcome), how))
                .orElseGet(() -> CommandResult.Refused.because("refused.ticket.ending.unknown", ending.outcome())));
    }

    private CommandResult answerAndResolve(Last last, ReplyOptions how) {
        var seen = last.seen();
        var reports = incidents.lockWithReports(seen.number(), seen.by());
        return verbs.answerAndTransition(
                TicketResolution.move(last.outcome()), seen, (ticket, at) -> objection(ticket, last)
                        .orElseGet(() -> {
                            end(ticket, last, how, TicketResolution.data(last.ending()), at);
                            reports.stream()
                                    .filter(report -> report.state().isOpen())
                                    .forEach(report -> report(report, last, at));
                            return new CommandResult.Accepted(seen.number());
                        }));
    }

    private Optional<CommandResult> objection(TicketRow ticket, Last last) {
        return ticket.reachable()
                ? rules.objection(
                        ticket,
                        last.outcome(),
                        last.ending(),
                        ActorRole.of(last.seen().by()),
                        last.words())
                : Optional.of(CommandResult.Refused.because("refused.ticket.unreachable"));
    }

    private void end(TicketRow ticket, Last last, ReplyOptions how, Map<String, Object> data, Instant at) {
        var by = last.seen().by();
        var answered = answers.answer(ticket, by, last.words(), closing(ticket, last, how), at);
        resolution.endSilently(answered, by, last.outcome(), data, at);
    }

    private static ReplyOptions closing(TicketRow ticket, Last last, ReplyOptions how) {
        var label = last.outcome().label(ticket.language());
        return last.outcome().tellsCitizen()
                ? how.closing(new ReplyOptions.Closing(label, last.ending().said()))
                : how;
    }

    /// A cancelled incident does not cancel its reports.
    private void report(TicketRow report, Last last, Instant at) {
        var by = last.seen().by();
        var ends = last.outcome().endsIn() != TicketState.CANCELLED
                && TicketTransition.RESOLVE.startsFrom(report.state())
                && objection(report, last).isEmpty();
        if (ends) {
            var data = TicketResolution.data(last.ending());
            data.put("with", last.seen().number().digits());
            end(report, last, ReplyOptions.USUAL, data, at);
        } else {
            answers.answer(report, by, last.words(), ReplyOptions.USUAL, at);
        }
    }
}
