package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends, closes and reopens tickets.
@Service
public class Resolution {

    private final Verbs verbs;
    private final Outcomes outcomes;
    private final EndingRules rules;
    private final Journal journal;
    private final Reopening reopening;
    private final Incidents incidents;
    private final ApplicationEventPublisher events;

    Resolution(
            Verbs verbs,
            Outcomes outcomes,
            EndingRules rules,
            Journal journal,
            Reopening reopening,
            Incidents incidents,
            ApplicationEventPublisher events) {
        this.verbs = verbs;
        this.outcomes = outcomes;
        this.rules = rules;
        this.journal = journal;
        this.reopening = reopening;
        this.incidents = incidents;
        this.events = events;
    }

    /// Ends the ticket with an outcome. The outcome says which state follows and what it requires: resolved, for the
    /// citizen to confirm; or cancelled, if it was never ours.
    ///
    /// A resolved incident resolves its open reports too, each for its own citizen to confirm; a report that lacks what
    /// the outcome requires stays open. A cancelled incident does not change its reports.
    @Transactional
    public Done end(Seen seen, Ending ending) {
        var outcome = outcomes.find(ending.outcome()).filter(Outcome::offered);
        if (outcome.isEmpty()) {
            return Done.Refused.because("refused.ticket.ending.unknown", ending.outcome());
        }
        var move = move(outcome.get());
        var reports =
                move == Workflow.RESOLVE ? incidents.lockWithReports(seen.number(), seen.by()) : List.<TicketRow>of();
        return verbs.move(
                seen, move, (ticket, at) -> rules.objection(ticket, outcome.get(), ending, Party.of(seen.by()))
                        .orElseGet(() -> {
                            end(ticket, seen, outcome.get(), data(ending), ending, at);
                            endReports(reports, seen, outcome.get(), ending, at);
                            return new Done.Accepted(seen.number());
                        }));
    }

    private void endReports(List<TicketRow> reports, Seen seen, Outcome outcome, Ending ending, Instant at) {
        var data = data(ending);
        data.put("with", seen.number().digits());
        var party = Party.of(seen.by());
        reports.stream()
                .filter(report -> Workflow.RESOLVE.startsFrom(report.state()))
                .filter(report ->
                        rules.objection(report, outcome, ending, party).isEmpty())
                .forEach(report -> end(report, seen, outcome, data, ending, at));
    }

    private void end(
            TicketRow ticket, Seen seen, Outcome outcome, Map<String, Object> data, Ending ending, Instant at) {
        endUntold(ticket, seen.by(), outcome, data, at);
        if (outcome.tellsCitizen()) {
            events.publishEvent(new TicketEnded(
                    ticket.id(), ticket.number(), outcome.code(), outcome.label(ticket.language()), ending.said()));
        }
    }

    /// Ends the ticket without a message to the citizen; the caller sends one.
    void endUntold(TicketRow ticket, Viewer by, Outcome outcome, Map<String, Object> data, Instant at) {
        var ended = ticket.with(new TicketRow.Status(outcome.endsIn(), Reopening.whereTo(ticket), outcome.code()))
                .ended(at);
        journal.move(move(outcome), ticket, ended, Origin.of(by), data, at);
    }

    static Workflow move(Outcome outcome) {
        return outcome.endsIn() == State.CANCELLED ? Workflow.CANCEL : Workflow.RESOLVE;
    }

    static Map<String, Object> data(Ending ending) {
        var data = new LinkedHashMap<String, Object>();
        if (!ending.reason().isEmpty()) {
            data.put("reason", ending.reason());
        }
        if (!ending.reference().isEmpty()) {
            data.put("reference", ending.reference());
        }
        return data;
    }

    /// Closes a resolved ticket without waiting any longer for the citizen.
    @Transactional
    public Done close(Seen seen) {
        return verbs.move(seen, Workflow.CLOSE, (ticket, at) -> {
            journal.move(Workflow.CLOSE, ticket, closed(ticket), Origin.of(seen.by()), Map.of(), at);
            return new Done.Accepted(seen.number());
        });
    }

    static TicketRow closed(TicketRow ticket) {
        var status = ticket.status();
        return ticket.with(new TicketRow.Status(State.CLOSED, status.resume(), status.outcome()));
    }

    /// Staff reopen a ticket because it is not solved.
    @Transactional
    public Done reopen(Seen seen, String reason) {
        if (reason.isBlank()) {
            return Done.Refused.because("refused.ticket.reason.missing");
        }
        return verbs.move(seen, Workflow.REOPEN, (ticket, at) -> {
            if (ticket.linkedTo().main() != null) {
                return Done.Refused.because("refused.ticket.duplicate");
            }
            reopening.reopen(ticket, Origin.of(seen.by()), Map.of("reason", reason.strip()), at);
            return new Done.Accepted(seen.number());
        });
    }
}
