package id.tanggap.ticket.resolution;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.event.TicketEnded;
import id.tanggap.ticket.link.IncidentReports;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.OutcomeRules;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketEnding;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends, closes and reopens tickets.
@Service
public class TicketResolution {

    private final TicketCommands commands;
    private final Outcomes outcomes;
    private final OutcomeRules rules;
    private final TicketChangeRecorder recorder;
    private final Reopening reopening;
    private final IncidentReports incidents;
    private final ApplicationEventPublisher events;

    TicketResolution(
            TicketCommands commands,
            Outcomes outcomes,
            OutcomeRules rules,
            TicketChangeRecorder recorder,
            Reopening reopening,
            IncidentReports incidents,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.outcomes = outcomes;
        this.rules = rules;
        this.recorder = recorder;
        this.reopening = reopening;
        this.incidents = incidents;
        this.events = events;
    }

    /// Ends the ticket with an outcome. The outcome says which state follows and what it requires: resolved, for the
    /// citizen to confirm; or cancelled, if it was never ours.
    ///
    /// A resolved incident resolves its open reports too, each for its own citizen to confirm; a report that lacks
    /// what the outcome requires stays open. A cancelled incident does not change its reports.
    @Transactional
    public CommandResult end(TicketVersion seen, ChosenOutcome chosen) {
        return outcomes.find(chosen.outcome())
                .filter(Outcome::offered)
                .map(outcome -> end(seen, new TicketEnding(outcome, chosen, seen.by())))
                .orElseGet(() -> CommandResult.Refused.because("refused.ticket.ending.unknown", chosen.outcome()));
    }

    private CommandResult end(TicketVersion seen, TicketEnding ending) {
        var reports = ending.transition() == TicketTransition.RESOLVE
                ? incidents.lockWithReports(seen.number(), seen.by())
                : List.<TicketRow>of();
        return commands.transition(seen, ending.transition(), (ticket, change) -> rules.objection(ticket, ending)
                .orElseGet(() -> {
                    end(ticket, ending, change);
                    endReports(
                            reports, ending, change.with("with", seen.number().digits()));
                    return new CommandResult.Accepted(seen.number());
                }));
    }

    private void endReports(List<TicketRow> reports, TicketEnding ending, TicketChange change) {
        reports.stream()
                .filter(report -> TicketTransition.RESOLVE.startsFrom(report.state()))
                .filter(report -> rules.objection(report, ending).isEmpty())
                .forEach(report -> end(report, ending, change));
    }

    private void end(TicketRow ticket, TicketEnding ending, TicketChange change) {
        endSilently(ticket, ending, change);
        var outcome = ending.outcome();
        if (outcome.tellsCitizen()) {
            events.publishEvent(new TicketEnded(
                    ticket.id(),
                    ticket.number(),
                    outcome.code(),
                    outcome.label(ticket.origin().language()),
                    ending.chosen().said()));
        }
    }

    /// Ends the ticket without a message to the citizen; the caller sends one.
    void endSilently(TicketRow ticket, TicketEnding ending, TicketChange change) {
        var outcome = ending.outcome();
        var ended = ticket.with(new TicketRow.Status(outcome.endsIn(), Reopening.resumeState(ticket), outcome.code()))
                .ended(change.at());
        recorder.transition(ending.transition(), ticket, ended, change.with(ending.data()));
    }

    /// Closes a resolved ticket without waiting any longer for the citizen.
    @Transactional
    public CommandResult close(TicketVersion seen) {
        return commands.transition(seen, TicketTransition.CLOSE, TicketResolution::closed);
    }

    public static TicketRow closed(TicketRow ticket) {
        var status = ticket.status();
        return ticket.with(new TicketRow.Status(TicketState.CLOSED, status.resume(), status.outcome()));
    }

    /// Staff reopen a ticket because it is not solved.
    @Transactional
    public CommandResult reopen(TicketVersion seen, String reason) {
        if (reason.isBlank()) {
            return CommandResult.Refused.because("refused.ticket.reason.missing");
        }
        return commands.transition(seen, TicketTransition.REOPEN, (ticket, change) -> {
            if (ticket.linkedTo().main() != null) {
                return CommandResult.Refused.because("refused.ticket.duplicate");
            }
            reopening.reopen(ticket, change.with("reason", reason.strip()));
            return new CommandResult.Accepted(seen.number());
        });
    }
}
