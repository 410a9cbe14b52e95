package id.tanggap.ticket.deadline;

import id.tanggap.sla.ClockAlerts;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.event.SlaAlertRaised;
import id.tanggap.ticket.resolution.Reopening;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketStore;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.workflow.TicketTransition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds tickets with a due clock or an expired waiting time, and handles one of them at a time.
@Component
class DeadlineProcessor {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TicketStore rows;
    private final TicketChangeRecorder recorder;
    private final ApplicationEventPublisher events;
    private final SlaPolicy policy;
    private final RungClocks clocks;
    private final EscalationNotices notices;

    DeadlineProcessor(
            JdbcClient jdbc,
            TicketStore rows,
            TicketChangeRecorder recorder,
            ApplicationEventPublisher events,
            SlaPolicy policy,
            RungClocks clocks,
            EscalationNotices notices) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.recorder = recorder;
        this.events = events;
        this.policy = policy;
        this.clocks = clocks;
        this.notices = notices;
    }

    /// Tickets with a clock whose warning or due time has passed, longest first; locks nothing.
    List<Long> withDueClocks(Instant now) {
        return jdbc.sql("""
                        select ticket_id from (
                            select ticket_id, ring_at from sla_clock
                            where state = 'running' and ring_at <= :now
                            order by ring_at
                            limit :limit
                        ) as due
                        group by ticket_id
                        order by min(ring_at)
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", BATCH)
                .query(Long.class)
                .list();
    }

    /// Says what there is to say about the ticket's clocks: which are close to breach and which are breached, and
    /// tells those whom a step of the escalation names. Each once, by whichever node is first.
    ///
    /// @return false if another transaction holds the ticket
    @Transactional
    public boolean reportDueClocks(long ticketId, Instant now) {
        return rows.lockIfFree(ticketId)
                .map(ticket -> {
                    clocks.rung(ticketId, ticket.about().urgency(), now)
                            .forEach(clock -> report(ticket, clock, policy.alerts(clock.clock(), now), now));
                    return true;
                })
                .orElse(false);
    }

    private void report(TicketRow ticket, RungClocks.Rung rung, ClockAlerts alerts, Instant now) {
        clocks.said(rung.id(), alerts, now);
        if (alerts.warns() || alerts.breaches()) {
            tell(ticket, rung.clock(), alerts.breaches(), now);
        }
        alerts.steps().forEach(step -> notices.tell(ticket, rung.id(), step, now));
    }

    private void tell(TicketRow ticket, ClockAlerts.Clock clock, boolean breached, Instant now) {
        var kind = breached ? TimelineEntryKind.BREACHED : TimelineEntryKind.WARNED;
        var name = clock.name().code();
        var change = new TicketChange(Actor.SYSTEM, now)
                .with("clock", name)
                .with("due", clock.due().toString());
        recorder.record(ticket, kind, change);
        events.publishEvent(new SlaAlertRaised(ticket.id(), ticket.number(), name, clock.due(), breached));
    }

    /// Resolved tickets whose citizen has not replied for the whole window.
    List<Long> withoutReply(Instant now) {
        return jdbc.sql("""
                        select id from ticket t
                        where t.state = 'resolved' and t.ended_at < :before
                        order by t.ended_at
                        limit :limit
                        """)
                .param("before", Timestamp.from(now.minus(Reopening.WINDOW)))
                .param("limit", BATCH)
                .query(Long.class)
                .list();
    }

    /// @return false if another transaction holds the ticket, or it is not resolved any more
    @Transactional
    public boolean close(long ticketId, Instant now) {
        return rows.lockIfFree(ticketId)
                .filter(ticket -> ticket.state() == TicketState.RESOLVED && !Reopening.isWithinWindow(ticket, now))
                .map(ticket -> {
                    var change = new TicketChange(Actor.SYSTEM, now).with("why", "silence");
                    recorder.transition(TicketTransition.CLOSE, ticket, TicketResolution.closed(ticket), change);
                    return true;
                })
                .orElse(false);
    }
}
