package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes what somebody did a moment ago. Each kind is undone by the opposite command, with the checks of that command.
/// Nothing is erased: the timeline shows both.
@Service
public class Reconsideration {

    private final Verbs verbs;
    private final TimelineReader timelines;
    private final Journal journal;
    private final TakingBack handOvers;
    private final Correction correction;
    private final Links links;
    private final Tags tags;
    private final Reopening reopening;
    private final Clock clock;

    Reconsideration(
            Verbs verbs,
            TimelineReader timelines,
            Journal journal,
            TakingBack handOvers,
            Correction correction,
            Links links,
            Tags tags,
            Reopening reopening,
            Clock clock) {
        this.verbs = verbs;
        this.timelines = timelines;
        this.journal = journal;
        this.handOvers = handOvers;
        this.correction = correction;
        this.links = links;
        this.tags = tags;
        this.reopening = reopening;
        this.clock = clock;
    }

    /// @param entry number of the timeline entry to undo, as the page offered it (`Reconsidered`)
    @Transactional
    public Done undo(Seen seen, int entry) {
        // Link commands lock two tickets in the order of their ids, so they run before this ticket is locked.
        return tie(seen, entry)
                .orElseGet(() -> verbs.append(seen, (ticket, at) -> {
                    var events = timelines.of(ticket.id());
                    return Reconsidered.last(events, seen.by(), at)
                            .filter(event -> event.n() == entry)
                            .map(event -> back(seen, event, Before.of(events, event)))
                            .orElseGet(() -> Done.Refused.because("refused.ticket.undo"));
                }));
    }

    private Optional<Done> tie(Seen seen, int entry) {
        return timelines
                .of(seen.number(), seen.by())
                .flatMap(events -> Reconsidered.last(events, seen.by(), clock.instant()))
                .filter(event -> event.n() == entry)
                .flatMap(event -> switch (event.kind()) {
                    case "merged" -> Optional.of(links.unmerge(Seen.latest(seen.number(), seen.by())));
                    case "linked" -> Optional.of(untie(seen, event));
                    case "unlinked" -> Optional.of(tieAgain(seen, event));
                    default -> Optional.empty();
                });
    }

    private Done untie(Seen seen, TicketDetail.Event event) {
        var latest = Seen.latest(seen.number(), seen.by());
        return isChild(event) ? links.release(latest) : links.unrelate(latest, other(event));
    }

    private Done tieAgain(Seen seen, TicketDetail.Event event) {
        var latest = Seen.latest(seen.number(), seen.by());
        return isChild(event) ? links.adopt(latest, other(event)) : links.relate(latest, other(event));
    }

    private static boolean isChild(TicketDetail.Event event) {
        return LinkRows.CHILD.equals(event.data().get("link"));
    }

    private static TicketNumber other(TicketDetail.Event event) {
        return new TicketNumber(String.valueOf(event.data().get("number")));
    }

    private Done back(Seen seen, TicketDetail.Event event, Before before) {
        var latest = Seen.latest(seen.number(), seen.by());
        return switch (event.kind()) {
            case "tagged" -> tags.untag(latest, tag(event));
            case "untagged" -> tags.tag(latest, tag(event));
            case "corrected" ->
                verbs.move(
                        latest,
                        Workflow.CORRECT,
                        (same, now) -> correction.restore(same, before.about(same), seen.by(), now));
            case "handed-over" ->
                verbs.move(latest, Workflow.TAKE_BACK, (same, now) -> handOvers.takeBack(same, before, seen.by(), now));
            case "resolved", "cancelled" -> verbs.move(latest, Workflow.REOPEN, (same, now) -> open(same, seen, now));
            default -> verbs.move(latest, Workflow.ASSIGN, (same, now) -> give(same, before, seen, event, now));
        };
    }

    private static String tag(TicketDetail.Event event) {
        return Objects.toString(event.data().get("tag"), "");
    }

    private Done open(TicketRow ticket, Seen seen, Instant at) {
        var why = List.of(Reason.of("reason.ticket.undone"));
        reopening.reopen(ticket, Origin.of(seen.by()), Map.of("reasons", why), at);
        return new Done.Accepted(seen.number());
    }

    private Done give(TicketRow ticket, Before before, Seen seen, TicketDetail.Event event, Instant at) {
        var given = ticket.with(ticket.assignment().of(before.team(), before.assignee()));
        journal.note(ticket, given, Origin.of(seen.by()), "undone", Map.of("undone", event.kind()), at);
        return new Done.Accepted(seen.number());
    }
}
