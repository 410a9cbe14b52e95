package id.tanggap.ticket.history;

import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.store.MessageStore;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes a ticket with what happened to it in the past, by the same rules as commands: transitions are checked, the
/// timeline is chained, clocks are met or missed at the times given. No answer is sent, nobody is notified,
/// and routing is not asked again.
@Service
public class TicketHistoryWriter {

    private final Tickets tickets;
    private final TicketStore rows;
    private final MessageStore messages;
    private final TicketChangeRecorder recorder;
    private final TicketClockUpdater clocks;
    private final Outcomes outcomes;

    TicketHistoryWriter(
            Tickets tickets,
            TicketStore rows,
            MessageStore messages,
            TicketChangeRecorder recorder,
            TicketClockUpdater clocks,
            Outcomes outcomes) {
        this.tickets = tickets;
        this.rows = rows;
        this.messages = messages;
        this.recorder = recorder;
        this.clocks = clocks;
        this.outcomes = outcomes;
    }

    /// One transaction, so that no timer sees the ticket before its end.
    ///
    /// @param opened is not acknowledged, whatever it says
    /// @param steps in the order of their times
    /// @throws IllegalStateException if a step is not allowed where it stands
    @Transactional
    public OpenedTicket write(NewTicket opened, List<HistoryStep> steps) {
        var ticket = tickets.open(quiet(opened));
        steps.forEach(step -> take(ticket, step));
        return ticket;
    }

    private static NewTicket quiet(NewTicket opened) {
        return new NewTicket(
                opened.subject(),
                opened.by(),
                opened.language(),
                opened.reporter(),
                opened.message(),
                opened.decision(),
                opened.clocks(),
                false,
                opened.confidential(),
                opened.at());
    }

    private void take(OpenedTicket opened, HistoryStep step) {
        var ticket = rows.lock(opened.id()).orElseThrow();
        var change = new TicketChange(step.by(), step.at());
        switch (step) {
            case HistoryStep.Accepted accepted ->
                recorder.transition(TicketTransition.ACCEPT, ticket, ticket.in(TicketState.ACCEPTED), change);
            case HistoryStep.Started started ->
                recorder.transition(TicketTransition.START, ticket, ticket.in(TicketState.IN_PROGRESS), change);
            case HistoryStep.Answered answered -> answer(ticket, answered.text(), change);
            case HistoryStep.HandedOver given -> handOver(ticket, given, change.with("reason", given.reason()));
            case HistoryStep.Reclassified corrected -> correct(ticket, corrected, change);
            case HistoryStep.Ended ended -> end(ticket, ended.outcome(), change);
            case HistoryStep.Closed closed ->
                recorder.transition(
                        TicketTransition.CLOSE, ticket, TicketResolution.closed(ticket), change.with("why", "silence"));
        }
    }

    private void answer(TicketRow ticket, String text, TicketChange change) {
        var id = messages.answer(ticket, change.wrote(MessageContent.of(text)));
        clocks.answered(ticket, change.at());
        recorder.record(ticket, TimelineEntryKind.ANSWERED, change.with("message", id));
    }

    private void handOver(TicketRow ticket, HistoryStep.HandedOver given, TicketChange change) {
        var there = ticket.in(TicketState.HANDED_OVER)
                .with(new TicketRow.Assignment(given.balai().value(), true, null, null))
                .with(ticket.handOverHistory().handedOver());
        recorder.transition(TicketTransition.HAND_OVER, ticket, there, change);
    }

    private void correct(TicketRow ticket, HistoryStep.Reclassified corrected, TicketChange change) {
        var about = ticket.about();
        var after = ticket.with(new TicketRow.About(
                corrected.category().orElse(about.category()),
                about.kind(),
                about.supervision(),
                corrected.urgency().orElse(about.urgency()),
                about.place(),
                about.confidential()));
        var replanned = !after.about().matter().equals(about.matter());
        if (replanned) {
            clocks.replan(after, change.at());
        }
        var was = new HashMap<>(ticket.facts());
        was.keySet().retainAll(ticket.changesTo(after).keySet());
        var data = Map.<String, Object>of("was", was, "clocks", replanned, "reason", corrected.reason());
        recorder.transition(TicketTransition.CORRECT, ticket, after, change.with(data));
    }

    private void end(TicketRow ticket, String code, TicketChange change) {
        var outcome = outcomes.find(code).orElseThrow();
        var move = outcome.endsIn() == TicketState.CANCELLED ? TicketTransition.CANCEL : TicketTransition.RESOLVE;
        var ended = ticket.with(new TicketRow.Status(outcome.endsIn(), Reopening.resumeState(ticket), outcome.code()))
                .ended(change.at());
        recorder.transition(move, ticket, ended, change);
    }
}
