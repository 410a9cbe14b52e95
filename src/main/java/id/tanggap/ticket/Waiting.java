package id.tanggap.ticket;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a ticket on hold: for the citizen, with its clocks paused, or for somebody outside, with its clocks running.
@Service
public class Waiting {

    private final Verbs verbs;
    private final Answers answers;
    private final Journal journal;

    Waiting(Verbs verbs, Answers answers, Journal journal) {
        this.verbs = verbs;
        this.answers = answers;
        this.journal = journal;
    }

    /// Asks the citizen and waits. Only a question that is sent pauses the clocks: a citizen without address could
    /// never answer it.
    @Transactional
    public Done ask(Seen seen, String question) {
        return ask(seen, Words.of(question), Sending.USUAL);
    }

    /// Asks with options; refused if others wrote to or heard from the citizen since.
    @Transactional
    public Done ask(Seen seen, Words question, Sending how) {
        return Answers.objection(question.text())
                .orElseGet(() -> verbs.sayAnd(Workflow.ASK, seen, (ticket, at) -> {
                    if (!ticket.reachable()) {
                        return Done.Refused.because("refused.ticket.unreachable");
                    }
                    var asked = answers.answer(ticket, seen.by(), question, how, at);
                    var waiting = asked.with(new TicketRow.Status(
                            State.WAITING_CITIZEN, asked.state(), asked.status().outcome()));
                    journal.move(Workflow.ASK, asked, waiting, Origin.of(seen.by()), Map.of(), at);
                    return new Done.Accepted(seen.number());
                }));
    }

    /// Waits for somebody outside the ministry.
    ///
    /// @param whom the ticket waits for, and for what, in words colleagues read; refused if blank
    @Transactional
    public Done await(Seen seen, String whom) {
        if (whom.isBlank()) {
            return Done.Refused.because("refused.ticket.reason.missing");
        }
        return verbs.move(seen, Workflow.AWAIT, (ticket, at) -> {
            var waiting = ticket.in(State.WAITING_THIRD_PARTY);
            journal.move(Workflow.AWAIT, ticket, waiting, Origin.of(seen.by()), Map.of("reason", whom.strip()), at);
            return new Done.Accepted(seen.number());
        });
    }

    /// Resumes work, without an answer of the citizen or because the third party has acted.
    @Transactional
    public Done goOn(Seen seen) {
        return verbs.append(seen, (ticket, at) -> {
            var move = ticket.state() == State.WAITING_THIRD_PARTY ? Workflow.GO_ON : Workflow.RESUME;
            return verbs.move(seen, move, (same, now) -> {
                journal.move(move, same, resumed(same), Origin.of(seen.by()), Map.of(), now);
                return new Done.Accepted(seen.number());
            });
        });
    }

    static TicketRow resumed(TicketRow ticket) {
        return ticket.in(
                ticket.state() == State.WAITING_THIRD_PARTY
                        ? State.IN_PROGRESS
                        : Objects.requireNonNullElse(ticket.status().resume(), State.TRIAGED));
    }
}
