package id.tanggap.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers a ticket and ends it in one transaction, with one message to the citizen that says both. An answer followed
/// by an ending would send two messages.
@Service
public class LastWord {

    private final Verbs verbs;
    private final Outcomes outcomes;
    private final EndingRules rules;
    private final Answers answers;
    private final Resolution resolution;
    private final Incidents incidents;

    LastWord(
            Verbs verbs,
            Outcomes outcomes,
            EndingRules rules,
            Answers answers,
            Resolution resolution,
            Incidents incidents) {
        this.verbs = verbs;
        this.outcomes = outcomes;
        this.rules = rules;
        this.answers = answers;
        this.resolution = resolution;
        this.incidents = incidents;
    }

    /// The answer and the outcome that come together.
    private record Last(Seen seen, Words words, Ending ending, Outcome outcome) {}

    /// Refused for the same reasons as an answer or an ending; then nothing was sent and nothing ended. Files of the
    /// answer count as proof.
    ///
    /// The reporters of an incident's reports get the answer too. Reports that meet the requirements of the outcome end
    /// with it; the others only get the answer.
    @Transactional
    public Done say(Seen seen, Words words, Ending ending, Sending how) {
        return Answers.objection(words.text()).orElseGet(() -> outcomes.find(ending.outcome())
                .filter(Outcome::offered)
                .map(outcome -> say(new Last(seen, words, ending, outcome), how))
                .orElseGet(() -> Done.Refused.because("refused.ticket.ending.unknown", ending.outcome())));
    }

    private Done say(Last last, Sending how) {
        var seen = last.seen();
        var reports = incidents.lockWithReports(seen.number(), seen.by());
        return verbs.sayAnd(Resolution.move(last.outcome()), seen, (ticket, at) -> objection(ticket, last)
                .orElseGet(() -> {
                    end(ticket, last, how, Resolution.data(last.ending()), at);
                    reports.stream()
                            .filter(report -> report.state().isOpen())
                            .forEach(report -> report(report, last, at));
                    return new Done.Accepted(seen.number());
                }));
    }

    private Optional<Done> objection(TicketRow ticket, Last last) {
        return ticket.reachable()
                ? rules.objection(
                        ticket,
                        last.outcome(),
                        last.ending(),
                        Party.of(last.seen().by()),
                        last.words())
                : Optional.of(Done.Refused.because("refused.ticket.unreachable"));
    }

    private void end(TicketRow ticket, Last last, Sending how, Map<String, Object> data, Instant at) {
        var by = last.seen().by();
        var answered = answers.answer(ticket, by, last.words(), closing(ticket, last, how), at);
        resolution.endUntold(answered, by, last.outcome(), data, at);
    }

    private static Sending closing(TicketRow ticket, Last last, Sending how) {
        var label = last.outcome().label(ticket.language());
        return last.outcome().tellsCitizen()
                ? how.closing(new Sending.Closing(label, last.ending().said()))
                : how;
    }

    /// A cancelled incident does not cancel its reports.
    private void report(TicketRow report, Last last, Instant at) {
        var by = last.seen().by();
        var ends = last.outcome().endsIn() != State.CANCELLED
                && Workflow.RESOLVE.startsFrom(report.state())
                && objection(report, last).isEmpty();
        if (ends) {
            var data = Resolution.data(last.ending());
            data.put("with", last.seen().number().digits());
            end(report, last, Sending.USUAL, data, at);
        } else {
            answers.answer(report, by, last.words(), Sending.USUAL, at);
        }
    }
}
