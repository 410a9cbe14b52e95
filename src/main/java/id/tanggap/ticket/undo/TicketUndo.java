package id.tanggap.ticket.undo;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TicketSnapshot;
import id.tanggap.ticket.timeline.TimelineReader;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes what somebody did a moment ago. Each kind is undone by the opposite command, with the checks of that
/// command. Nothing is erased: the timeline shows both.
@Service
public class TicketUndo {

    private final TicketCommands commands;
    private final TimelineReader timelines;
    private final TicketChangeRecorder recorder;
    private final BalaiHandOver handOvers;
    private final LinkUndo links;
    private final Correction correction;
    private final TicketTags tags;
    private final Reopening reopening;

    TicketUndo(
            TicketCommands commands,
            TimelineReader timelines,
            TicketChangeRecorder recorder,
            BalaiHandOver handOvers,
            LinkUndo links,
            Correction correction,
            TicketTags tags,
            Reopening reopening) {
        this.commands = commands;
        this.timelines = timelines;
        this.recorder = recorder;
        this.handOvers = handOvers;
        this.links = links;
        this.correction = correction;
        this.tags = tags;
        this.reopening = reopening;
    }

    /// @param entry number of the timeline entry to undo, as the page offered it (`UndoRules`)
    @Transactional
    public CommandResult undo(TicketVersion seen, int entry) {
        var latest = TicketVersion.latest(seen.number(), seen.by());
        // Link commands lock two tickets in the order of their ids, so they run before this ticket is locked.
        return timelines
                .of(seen.number(), seen.by())
                .flatMap(events -> UndoRules.last(events, seen.by(), commands.now()))
                .filter(event -> event.n() == entry)
                .flatMap(event -> links.undo(latest, event))
                .orElseGet(() -> commands.append(seen, (ticket, change) -> {
                    var events = timelines.of(ticket.id());
                    return UndoRules.last(events, seen.by(), change.at())
                            .filter(event -> event.n() == entry)
                            .map(event -> back(latest, event, TicketSnapshot.of(events, event)))
                            .orElseGet(() -> CommandResult.Refused.because("refused.ticket.undo"));
                }));
    }

    private CommandResult back(TicketVersion latest, TicketDetail.Event event, TicketSnapshot before) {
        return switch (TimelineEntryKind.of(event.kind()).orElseThrow()) {
            case TAGGED -> tags.untag(latest, tag(event));
            case UNTAGGED -> tags.tag(latest, tag(event));
            case CORRECTED ->
                commands.transition(
                        latest,
                        TicketTransition.CORRECT,
                        (ticket, change) -> correction.restore(ticket, before.about(ticket), change));
            case HANDED_OVER ->
                commands.transition(
                        latest,
                        TicketTransition.TAKE_BACK,
                        (ticket, change) -> handOvers.takeBack(ticket, before, change));
            case RESOLVED, CANCELLED -> commands.transition(latest, TicketTransition.REOPEN, this::open);
            default ->
                commands.transition(
                        latest,
                        TicketTransition.ASSIGN,
                        (ticket, change) -> reassign(ticket, before, change.with("undone", event.kind())));
        };
    }

    private static String tag(TicketDetail.Event event) {
        return Objects.toString(event.data().get("tag"), "");
    }

    private CommandResult open(TicketRow ticket, TicketChange change) {
        reopening.reopen(ticket, change.with("reasons", List.of(Reason.of("reason.ticket.undone"))));
        return new CommandResult.Accepted(ticket.number());
    }

    private CommandResult reassign(TicketRow ticket, TicketSnapshot before, TicketChange change) {
        var given = ticket.with(ticket.assignment().of(before.team(), before.assignee()));
        recorder.record(ticket, given, TimelineEntryKind.UNDONE, change);
        return new CommandResult.Accepted(ticket.number());
    }
}
