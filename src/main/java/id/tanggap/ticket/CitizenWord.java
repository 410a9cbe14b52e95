package id.tanggap.ticket;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Handles a citizen's message to a ticket that waits for it or has ended: resumes, confirms or reopens it.
@Component
class CitizenWord {

    private final Journal journal;
    private final Reopening reopening;

    CitizenWord(Journal journal, Reopening reopening) {
        this.journal = journal;
        this.reopening = reopening;
    }

    void heard(TicketRow ticket, Origin by, String text, Instant at) {
        switch (ticket.state()) {
            case WAITING_CITIZEN ->
                journal.move(Workflow.RESUME, ticket, Waiting.resumed(ticket), by, Map.of("why", "answered"), at);
            case RESOLVED, CLOSED, CANCELLED -> afterTheEnd(ticket, by, Verdict.of(text), at);
            case NEW, TRIAGED, HANDED_OVER, ACCEPTED, IN_PROGRESS, WAITING_THIRD_PARTY -> {}
        }
    }

    /// Only a plain yes leaves the ticket ended; any other message reopens it, because somebody must read it.
    private void afterTheEnd(TicketRow ticket, Origin by, Verdict verdict, Instant at) {
        if (verdict == Verdict.DONE) {
            if (ticket.state() == State.RESOLVED) {
                journal.move(Workflow.CONFIRM, ticket, Resolution.closed(ticket), by, Map.of(), at);
            }
            return;
        }
        var data = Map.<String, Object>of("verdict", verdict == Verdict.NOT_YET ? "not-yet" : "wrote");
        reopening.reopen(ticket, by, data, at);
    }
}
