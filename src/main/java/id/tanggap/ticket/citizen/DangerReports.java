package id.tanggap.ticket.citizen;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.clock.TicketClockUpdater;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.DangerReported;
import id.tanggap.ticket.event.TicketOpened;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records that a citizen's message speaks of a person in danger: the ticket becomes an emergency, and the rooms that
/// answer and call hear of it in the same transaction.
@Service
public class DangerReports {

    private final TicketStore rows;
    private final TicketClockUpdater clocks;
    private final TicketChangeRecorder recorder;
    private final ApplicationEventPublisher events;

    DangerReports(
            TicketStore rows,
            TicketClockUpdater clocks,
            TicketChangeRecorder recorder,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.clocks = clocks;
        this.recorder = recorder;
        this.events = events;
    }

    /// The first message of a ticket.
    @EventListener
    void opened(TicketOpened opened) {
        var content = opened.content();
        content.danger().ifPresent(kind -> {
            var source = new DangerReported.Source(
                    content.channel(), content.by().name(), content.reporter().map(citizen -> citizen.contact()));
            report(new Report(opened.ticket().id(), kind, source, true), content.at());
        });
    }

    /// A message that was added to a ticket.
    @Transactional
    public void joined(long ticketId, DangerKind kind, DangerReported.Source by, Instant at) {
        report(new Report(ticketId, kind, by, false), at);
    }

    private record Report(long ticketId, DangerKind kind, DangerReported.Source by, boolean isFirst) {}

    private void report(Report report, Instant at) {
        rows.lock(report.ticketId()).ifPresent(ticket -> {
            record(ticket, report, at);
            events.publishEvent(
                    new DangerReported(ticket.id(), ticket.number(), report.kind(), report.by(), report.isFirst(), at));
        });
    }

    private void record(TicketRow ticket, Report report, Instant at) {
        var about = ticket.about();
        var urgent = ticket.with(new TicketRow.About(
                about.category(),
                about.kind(),
                about.supervision(),
                Urgency.DARURAT,
                about.place(),
                about.confidential()));
        if (about.urgency() != Urgency.DARURAT && ticket.state().isOpen()) {
            clocks.replan(urgent, at);
        }
        var change = new TicketChange(Actor.citizen(report.by().channel()), at)
                .with("danger", report.kind().code());
        recorder.record(ticket, urgent, TimelineEntryKind.DANGER_REPORTED, change);
    }
}
