package id.tanggap.ticket;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A ticket waits: for the citizen, with its clocks standing still, or for somebody outside, with its clocks going on.
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

    /// Asks the citizen and waits. Only a question that goes out stops the clocks: without a road to the citizen
    /// nobody could ever answer it.
    @Transactional
    public Done ask(Seen seen, String question) {
        return ask(seen, Words.of(question), Sending.USUAL);
    }

    /// Asks in a way the agent chose, unless others spoke since they looked.
    @Transactional
    public Done ask(Seen seen, Words question, Sending how) {
        return Answers.objection(question.text())
                .orElseGet(() -> verbs.sayAnd(Workflow.ASK, seen, (ticket, at) -> {
                    if (!ticket.reachable()) {
                        return Done.Refused.because("refused.ticket.unreachable");
                    }
                    var asked = answers.answer(ticket, seen.by(), question, how, at);
                    var waiting = asked.with(new TicketRow.Standing(
                            State.WAITING_CITIZEN,
                            asked.state(),
                            asked.standing().outcome()));
                    journal.move(Workflow.ASK, asked, waiting, Origin.of(seen.by()), Map.of(), at);
                    return new Done.Accepted(seen.number());
                }));
    }

    /// Somebody outside must act first.
    ///
    /// @param whom and for what, in words colleagues read
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

    /// Goes on, though the citizen has not answered; or because the others have acted.
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
                        : Objects.requireNonNullElse(ticket.standing().resume(), State.TRIAGED));
    }
}
