package id.tanggap.ticket.link;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links between tickets: duplicate of, report of an incident, related. Each can be undone.
///
/// The messages that a ticket has stay in it. What the reporter of a duplicate writes after the merge joins the main
/// ticket, remains that reporter's, and goes back when the merge is undone (`RedirectedMessages`).
///
/// Both rows are locked in the order of their ids, and one of them is the end of the chain of duplicates: two merges
/// at the same time cannot deadlock, and duplicates cannot form a cycle.
@Service
public class TicketLinks {

    private final TicketPairLock pairs;
    private final LinkStore links;
    private final ReporterComparison reporters;
    private final RedirectedMessages redirected;
    private final TicketChangeRecorder recorder;

    TicketLinks(
            TicketPairLock pairs,
            LinkStore links,
            ReporterComparison reporters,
            RedirectedMessages redirected,
            TicketChangeRecorder recorder) {
        this.pairs = pairs;
        this.links = links;
        this.reporters = reporters;
        this.redirected = redirected;
        this.recorder = recorder;
    }

    /// Merges a duplicate: it is closed, its clocks are paused, and later messages of its citizen join the main
    /// ticket. If the named ticket is a duplicate itself, its main ticket is taken.
    ///
    /// Tickets of two reporters are merged only with a reason, and not if the duplicate's reporter is hidden.
    ///
    /// @param reason shown on both timelines; may be empty for one reporter's tickets
    @Transactional
    public CommandResult merge(TicketVersion duplicate, TicketNumber main, String reason) {
        return pairs.withMain(duplicate, main, TicketTransition.MERGE, (ticket, into, undescribed) -> {
            if (ticket.linkedTo().main() != null) {
                return CommandResult.Refused.because("refused.ticket.duplicate");
            }
            var objection = reporters.objection(ticket, into, reason, duplicate.by());
            if (objection.isPresent()) {
                return objection.get();
            }
            var change = reason.isBlank() ? undescribed : undescribed.with("reason", reason.strip());
            var was = ticket.status();
            var link = new TicketLink(LinkKind.DUPLICATE, ticket, into);
            links.link(link, change);
            var merged = ticket.with(new TicketRow.Status(
                            TicketState.CLOSED,
                            was.state() == TicketState.WAITING_CITIZEN ? was.resume() : was.state(),
                            Outcomes.DUPLICATE))
                    .with(new TicketRow.LinkedTo(into.id(), ticket.linkedTo().incident()))
                    .ended(change.at());
            var entry =
                    change.with("into", into.number().digits()).with("hadOutcome", Objects.toString(was.outcome(), ""));
            recorder.transition(TicketTransition.MERGE, ticket, merged, entry);
            recordOnOther(link, TimelineEntryKind.LINKED, change);
            return new CommandResult.Accepted(duplicate.number());
        });
    }

    /// Undoes a merge: the ticket returns to its state before, with its clocks as they were, and gets the messages
    /// that its reporter wrote meanwhile.
    @Transactional
    public CommandResult unmerge(TicketVersion duplicate) {
        return pairs.withTarget(duplicate, LinkKind.DUPLICATE, TicketTransition.UNMERGE, (ticket, main, change) -> {
            var link = new TicketLink(LinkKind.DUPLICATE, ticket, main);
            var before = links.unlink(link, change);
            if (before.isEmpty()) {
                return CommandResult.Refused.because("refused.ticket.no-link");
            }
            var back = restored(ticket, before.get());
            var entry = change.with("from", main.number().digits());
            recorder.transition(TicketTransition.UNMERGE, ticket, back, entry);
            recordOnOther(link, TimelineEntryKind.UNLINKED, change);
            redirected.giveBack(ticket.id(), change);
            return new CommandResult.Accepted(duplicate.number());
        });
    }

    private static TicketRow restored(TicketRow ticket, LinkStore.StateBeforeLink before) {
        var status = new TicketRow.Status(before.state(), before.resume(), before.outcome());
        var back = ticket.with(status)
                .with(new TicketRow.LinkedTo(null, ticket.linkedTo().incident()));
        return back.ended(before.endedAt());
    }

    /// Makes the ticket a report of an incident: an answer to the incident goes to its reporter too.
    @Transactional
    public CommandResult linkToIncident(TicketVersion report, TicketNumber incident) {
        return pairs.with(report, incident, (ticket, parent, change) -> {
            if (parent.linkedTo().incident() != null || links.hasReports(ticket.id())) {
                return CommandResult.Refused.because("refused.ticket.nested");
            }
            if (ticket.linkedTo().incident() != null) {
                return CommandResult.Refused.because("refused.ticket.reported");
            }
            var after = ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), parent.id()));
            return link(new TicketLink(LinkKind.CHILD, ticket, parent), after, change);
        });
    }

    @Transactional
    public CommandResult unlinkFromIncident(TicketVersion report) {
        return pairs.withTarget(report, LinkKind.CHILD, TicketTransition.LINK, (ticket, parent, change) -> {
            var after = ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), null));
            return unlink(new TicketLink(LinkKind.CHILD, ticket, parent), after, change);
        });
    }

    /// Links two tickets as related, without further effect.
    @Transactional
    public CommandResult relate(TicketVersion one, TicketNumber other) {
        return pairs.with(
                one,
                other,
                (ticket, same, change) -> link(new TicketLink(LinkKind.RELATED, ticket, same), ticket, change));
    }

    @Transactional
    public CommandResult unrelate(TicketVersion one, TicketNumber other) {
        return pairs.with(
                one,
                other,
                (ticket, same, change) -> unlink(new TicketLink(LinkKind.RELATED, ticket, same), ticket, change));
    }

    private CommandResult link(TicketLink link, TicketRow after, TicketChange change) {
        if (links.link(link, change)) {
            recorder.record(
                    link.ticket(), after, TimelineEntryKind.LINKED, change.with(data(link.kind(), link.other())));
            recordOnOther(link, TimelineEntryKind.LINKED, change);
        }
        return new CommandResult.Accepted(link.ticket().number());
    }

    private CommandResult unlink(TicketLink link, TicketRow after, TicketChange change) {
        if (links.unlink(link, change).isEmpty()) {
            return CommandResult.Refused.because("refused.ticket.no-link");
        }
        recorder.record(link.ticket(), after, TimelineEntryKind.UNLINKED, change.with(data(link.kind(), link.other())));
        recordOnOther(link, TimelineEntryKind.UNLINKED, change);
        return new CommandResult.Accepted(link.ticket().number());
    }

    private void recordOnOther(TicketLink link, TimelineEntryKind kind, TicketChange change) {
        recorder.record(link.other(), kind, change.with(data(link.kind(), link.ticket())));
    }

    private static Map<String, Object> data(LinkKind kind, TicketRow other) {
        return Map.of("link", kind.code(), "number", other.number().digits());
    }
}
