package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links between tickets: duplicate of, report of an incident, related. Each can be undone; no message is moved.
///
/// Both rows are locked in the order of their ids, and one of them is the end of the chain of duplicates: two merges at
/// the same time cannot deadlock, and no circle of duplicates can arise.
@Service
public class Links {

    private final LinkedPair pairs;
    private final LinkRows links;
    private final Journal journal;
    private final Clock clock;

    Links(LinkedPair pairs, LinkRows links, Journal journal, Clock clock) {
        this.pairs = pairs;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /// Merges a duplicate: it is closed, its clocks are paused, and later messages of its citizen join the main ticket.
    /// If the named ticket is a duplicate itself, its main ticket is taken.
    @Transactional
    public Done merge(Seen duplicate, TicketNumber main) {
        return pairs.withMain(duplicate, main, Workflow.MERGE, (ticket, into) -> {
            var at = clock.instant();
            if (ticket.linkedTo().main() != null) {
                return Done.Refused.because("refused.ticket.duplicate");
            }
            var was = ticket.status();
            links.tie(LinkRows.DUPLICATE, ticket.id(), into.id(), duplicate.by(), LinkRows.Was.of(ticket), at);
            var merged = ticket.with(new TicketRow.Status(
                            State.CLOSED,
                            was.state() == State.WAITING_CITIZEN ? was.resume() : was.state(),
                            Outcomes.DUPLICATE))
                    .with(new TicketRow.LinkedTo(into.id(), ticket.linkedTo().incident()))
                    .ended(at);
            var data = Map.<String, Object>of(
                    "into", into.number().digits(), "hadOutcome", Objects.toString(was.outcome(), ""));
            journal.move(Workflow.MERGE, ticket, merged, Origin.of(duplicate.by()), data, at);
            recordOnOther(into, duplicate.by(), "linked", LinkRows.DUPLICATE, ticket, at);
            return new Done.Accepted(duplicate.number());
        });
    }

    /// Undoes a merge: the ticket returns to its state before, with its clocks as they were.
    @Transactional
    public Done unmerge(Seen duplicate) {
        return pairs.withTarget(duplicate, LinkRows.DUPLICATE, Workflow.UNMERGE, (ticket, main) -> {
            var at = clock.instant();
            var was = links.untie(LinkRows.DUPLICATE, ticket.id(), main.id(), duplicate.by(), at);
            if (was.isEmpty()) {
                return Done.Refused.because("refused.ticket.no-link");
            }
            var back = restored(ticket, was.get());
            var data = Map.<String, Object>of("from", main.number().digits());
            journal.move(Workflow.UNMERGE, ticket, back, Origin.of(duplicate.by()), data, at);
            recordOnOther(main, duplicate.by(), "unlinked", LinkRows.DUPLICATE, ticket, at);
            return new Done.Accepted(duplicate.number());
        });
    }

    private static TicketRow restored(TicketRow ticket, LinkRows.Was was) {
        var status = new TicketRow.Status(was.state(), was.resume(), was.outcome());
        var back = ticket.with(status)
                .with(new TicketRow.LinkedTo(null, ticket.linkedTo().incident()));
        return back.ended(was.endedAt());
    }

    /// Makes the ticket a report of an incident: an answer to the incident goes to its reporter too.
    @Transactional
    public Done adopt(Seen report, TicketNumber incident) {
        return pairs.with(report, incident, (ticket, parent) -> {
            if (parent.linkedTo().incident() != null || links.hasReports(ticket.id())) {
                return Done.Refused.because("refused.ticket.nested");
            }
            if (ticket.linkedTo().incident() != null) {
                return Done.Refused.because("refused.ticket.reported");
            }
            return tie(
                    LinkRows.CHILD,
                    report,
                    ticket,
                    ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), parent.id())),
                    parent);
        });
    }

    @Transactional
    public Done release(Seen report) {
        return pairs.withTarget(
                report,
                LinkRows.CHILD,
                Workflow.TIE,
                (ticket, parent) -> untie(
                        LinkRows.CHILD,
                        report,
                        ticket,
                        ticket.with(new TicketRow.LinkedTo(ticket.linkedTo().main(), null)),
                        parent));
    }

    /// Links two tickets as related, without further effect.
    @Transactional
    public Done relate(Seen one, TicketNumber other) {
        return pairs.with(one, other, (ticket, same) -> tie(LinkRows.RELATED, one, ticket, ticket, same));
    }

    @Transactional
    public Done unrelate(Seen one, TicketNumber other) {
        return pairs.with(one, other, (ticket, same) -> untie(LinkRows.RELATED, one, ticket, ticket, same));
    }

    private Done tie(String kind, Seen seen, TicketRow ticket, TicketRow after, TicketRow other) {
        var at = clock.instant();
        if (links.tie(kind, ticket.id(), other.id(), seen.by(), LinkRows.Was.of(ticket), at)) {
            journal.note(ticket, after, Origin.of(seen.by()), "linked", data(kind, other), at);
            recordOnOther(other, seen.by(), "linked", kind, ticket, at);
        }
        return new Done.Accepted(seen.number());
    }

    private Done untie(String kind, Seen seen, TicketRow ticket, TicketRow after, TicketRow other) {
        var at = clock.instant();
        if (links.untie(kind, ticket.id(), other.id(), seen.by(), at).isEmpty()) {
            return Done.Refused.because("refused.ticket.no-link");
        }
        journal.note(ticket, after, Origin.of(seen.by()), "unlinked", data(kind, other), at);
        recordOnOther(other, seen.by(), "unlinked", kind, ticket, at);
        return new Done.Accepted(seen.number());
    }

    private void recordOnOther(TicketRow other, Viewer by, String event, String kind, TicketRow ticket, Instant at) {
        journal.note(other, other, Origin.of(by), event, data(kind, ticket), at);
    }

    private static Map<String, Object> data(String kind, TicketRow other) {
        return Map.of("link", kind, "number", other.number().digits());
    }
}
