package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links between tickets: duplicate of, report of an incident, related. Each can be undone; no message is moved.
///
/// Both rows are locked in the order of their ids, and one of them is the end of the chain of duplicates: two merges
/// at the same time cannot deadlock, and duplicates cannot form a cycle.
@Service
public class TicketLinks {

    private final TicketPairLock pairs;
    private final LinkStore links;
    private final TicketChangeRecorder recorder;
    private final Clock clock;

    TicketLinks(TicketPairLock pairs, LinkStore links, TicketChangeRecorder recorder, Clock clock) {
        this.pairs = pairs;
        this.links = links;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// Merges a duplicate: it is closed, its clocks are paused, and later messages of its citizen join the main
    /// ticket. If the named ticket is a duplicate itself, its main ticket is taken.
    @Transactional
    public CommandResult merge(TicketVersion duplicate, TicketNumber main) {
        return pairs.withMain(duplicate, main, TicketTransition.MERGE, (ticket, into) -> {
            var at = clock.instant();
            if (ticket.linkedTo().main() != null) {
                return CommandResult.Refused.because("refused.ticket.duplicate");
            }
            var was = ticket.status();
            var link = new TicketLink(LinkKind.DUPLICATE, ticket, into);
            links.link(link, duplicate.by(), at);
            var merged = ticket.with(new TicketRow.Status(
                            TicketState.CLOSED,
                            was.state() == TicketState.WAITING_CITIZEN ? was.resume() : was.state(),
                            Outcomes.DUPLICATE))
                    .with(new TicketRow.LinkedTo(into.id(), ticket.linkedTo().incident()))
                    .ended(at);
            var data = Map.<String, Object>of(
                    "into", into.number().digits(), "hadOutcome", Objects.toString(was.outcome(), ""));
            recorder.transition(TicketTransition.MERGE, ticket, merged, Actor.of(duplicate.by()), data, at);
            recordOnOther(link, duplicate.by(), "linked", at);
            return new CommandResult.Accepted(duplicate.number());
        });
    }

    /// Undoes a merge: the ticket returns to its state before, with its clocks as they were.
    @Transactional
    public CommandResult unmerge(TicketVersion duplicate) {
        return pairs.withTarget(duplicate, LinkKind.DUPLICATE, TicketTransition.UNMERGE, (ticket, main) -> {
            var at = clock.instant();
            var link = new TicketLink(LinkKind.DUPLICATE, ticket, main);
            var before = links.unlink(link, duplicate.by(), at);
            if (before.isEmpty()) {
                return CommandResult.Refused.because("refused.ticket.no-link");
            }
            var back = restored(ticket, before.get());
            var data = Map.<String, Object>of("from", main.number().digits());
            recorder.transition(TicketTransition.UNMERGE, ticket, back, Actor.of(duplicate.by()), data, at);
            recordOnOther(link, duplicate.by(), "unlinked", at);
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
        return pairs.with(report, incident, (ticket, parent) -> {
            if (parent.linkedTo().incident() != null || links.hasReports(ticket.id())) {
                return CommandResult.Refused.because("refused.ticket.nested");
            }
            if (ticket.linkedTo().incident() != null) {
                return CommandResult.Refused.because("refused.ticket.reported");
            }
            return link(
                    new TicketLink(LinkKind.CHILD, ticket, parent),
                    report,
                    ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), parent.id())));
        });
    }

    @Transactional
    public CommandResult unlinkFromIncident(TicketVersion report) {
        return pairs.withTarget(
                report,
                LinkKind.CHILD,
                TicketTransition.LINK,
                (ticket, parent) -> unlink(
                        new TicketLink(LinkKind.CHILD, ticket, parent),
                        report,
                        ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), null))));
    }

    /// Links two tickets as related, without further effect.
    @Transactional
    public CommandResult relate(TicketVersion one, TicketNumber other) {
        return pairs.with(
                one, other, (ticket, same) -> link(new TicketLink(LinkKind.RELATED, ticket, same), one, ticket));
    }

    @Transactional
    public CommandResult unrelate(TicketVersion one, TicketNumber other) {
        return pairs.with(
                one, other, (ticket, same) -> unlink(new TicketLink(LinkKind.RELATED, ticket, same), one, ticket));
    }

    private CommandResult link(TicketLink link, TicketVersion seen, TicketRow after) {
        var at = clock.instant();
        if (links.link(link, seen.by(), at)) {
            recorder.record(link.ticket(), after, Actor.of(seen.by()), "linked", data(link.kind(), link.other()), at);
            recordOnOther(link, seen.by(), "linked", at);
        }
        return new CommandResult.Accepted(seen.number());
    }

    private CommandResult unlink(TicketLink link, TicketVersion seen, TicketRow after) {
        var at = clock.instant();
        if (links.unlink(link, seen.by(), at).isEmpty()) {
            return CommandResult.Refused.because("refused.ticket.no-link");
        }
        recorder.record(link.ticket(), after, Actor.of(seen.by()), "unlinked", data(link.kind(), link.other()), at);
        recordOnOther(link, seen.by(), "unlinked", at);
        return new CommandResult.Accepted(seen.number());
    }

    private void recordOnOther(TicketLink link, Viewer by, String event, Instant at) {
        recorder.record(link.other(), link.other(), Actor.of(by), event, data(link.kind(), link.ticket()), at);
    }

    private static Map<String, Object> data(LinkKind kind, TicketRow other) {
        return Map.of("link", kind.code(), "number", other.number().digits());
    }
}
