package id.tanggap.ticket.undo;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.link.LinkKind;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketSnapshot;
import id.tanggap.ticket.timeline.TimelineReader;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes what somebody did a moment ago. Each kind is undone by the opposite command, with the checks of that
/// command. Nothing is erased: the timeline shows both.
@Service
public class TicketUndo {

    private final TicketCommands commands;
    private final TimelineReader timelines;
    private final TicketChangeRecorder recorder;
    private final HandOverUndo handOvers;
    private final Correction correction;
    private final TicketLinks links;
    private final TicketTags tags;
    private final Reopening reopening;
    private final Clock clock;

    TicketUndo(
            TicketCommands commands,
            TimelineReader timelines,
            TicketChangeRecorder recorder,
            HandOverUndo handOvers,
            Correction correction,
            TicketLinks links,
            TicketTags tags,
            Reopening reopening,
            Clock clock) {
        this.commands = commands;
        this.timelines = timelines;
        this.recorder = recorder;
        this.handOvers = handOvers;
        this.correction = correction;
        this.links = links;
        this.tags = tags;
        this.reopening = reopening;
        this.clock = clock;
    }

    /// @param entry number of the timeline entry to undo, as the page offered it (`UndoRules`)
    @Transactional
    public CommandResult undo(TicketVersion seen, int entry) {
        // Link commands lock two tickets in the order of their ids, so they run before this ticket is locked.
        return undoLink(seen, entry)
                .orElseGet(() -> commands.append(seen, (ticket, at) -> {
                    var events = timelines.of(ticket.id());
                    return UndoRules.last(events, seen.by(), at)
                            .filter(event -> event.n() == entry)
                            .map(event -> back(seen, event, TicketSnapshot.of(events, event)))
                            .orElseGet(() -> CommandResult.Refused.because("refused.ticket.undo"));
                }));
    }

    private Optional<CommandResult> undoLink(TicketVersion seen, int entry) {
        return timelines
                .of(seen.number(), seen.by())
                .flatMap(events -> UndoRules.last(events, seen.by(), clock.instant()))
                .filter(event -> event.n() == entry)
                .flatMap(event -> switch (event.kind()) {
                    case "merged" -> Optional.of(links.unmerge(TicketVersion.latest(seen.number(), seen.by())));
                    case "linked" -> Optional.of(unlink(seen, event));
                    case "unlinked" -> Optional.of(linkAgain(seen, event));
                    default -> Optional.empty();
                });
    }

    private CommandResult unlink(TicketVersion seen, TicketDetail.Event event) {
        var latest = TicketVersion.latest(seen.number(), seen.by());
        return isChild(event) ? links.unlinkFromIncident(latest) : links.unrelate(latest, other(event));
    }

    private CommandResult linkAgain(TicketVersion seen, TicketDetail.Event event) {
        var latest = TicketVersion.latest(seen.number(), seen.by());
        return isChild(event) ? links.linkToIncident(latest, other(event)) : links.relate(latest, other(event));
    }

    private static boolean isChild(TicketDetail.Event event) {
        return LinkKind.CHILD.code().equals(event.data().get("link"));
    }

    private static TicketNumber other(TicketDetail.Event event) {
        return new TicketNumber(String.valueOf(event.data().get("number")));
    }

    private CommandResult back(TicketVersion seen, TicketDetail.Event event, TicketSnapshot before) {
        var latest = TicketVersion.latest(seen.number(), seen.by());
        return switch (event.kind()) {
            case "tagged" -> tags.untag(latest, tag(event));
            case "untagged" -> tags.tag(latest, tag(event));
            case "corrected" ->
                commands.transition(
                        latest,
                        TicketTransition.CORRECT,
                        (same, now) -> correction.restore(same, before.about(same), seen.by(), now));
            case "handed-over" ->
                commands.transition(
                        latest,
                        TicketTransition.TAKE_BACK,
                        (same, now) -> handOvers.takeBack(same, before, seen.by(), now));
            case "resolved", "cancelled" ->
                commands.transition(latest, TicketTransition.REOPEN, (same, now) -> open(same, seen, now));
            default ->
                commands.transition(
                        latest, TicketTransition.ASSIGN, (same, now) -> reassign(same, before, seen, event, now));
        };
    }

    private static String tag(TicketDetail.Event event) {
        return Objects.toString(event.data().get("tag"), "");
    }

    private CommandResult open(TicketRow ticket, TicketVersion seen, Instant at) {
        var why = List.of(Reason.of("reason.ticket.undone"));
        reopening.reopen(ticket, Actor.of(seen.by()), Map.of("reasons", why), at);
        return new CommandResult.Accepted(seen.number());
    }

    private CommandResult reassign(
            TicketRow ticket, TicketSnapshot before, TicketVersion seen, TicketDetail.Event event, Instant at) {
        var given = ticket.with(ticket.assignment().of(before.team(), before.assignee()));
        recorder.record(ticket, given, Actor.of(seen.by()), "undone", Map.of("undone", event.kind()), at);
        return new CommandResult.Accepted(seen.number());
    }
}
