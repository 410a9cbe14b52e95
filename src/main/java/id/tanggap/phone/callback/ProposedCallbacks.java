package id.tanggap.phone.callback;

import id.tanggap.phone.call.LockedCall;
import id.tanggap.platform.exercise.ReservedAddresses;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.ticket.event.DangerReported;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposes to call a person in danger: an urgent callback in the queue of those that citizens asked for. Part of the
/// transaction in which their message is added.
@Component
public class ProposedCallbacks {

    private static final String PROGRAM = "Tanggap";
    private static final Locale INDONESIAN = Locale.of("id");

    private final LockedCallbacks callbacks;
    private final CallbackEvents events;
    private final CallbackSchedule schedule;
    private final CallerLookup callers;
    private final JdbcClient jdbc;

    ProposedCallbacks(
            LockedCallbacks callbacks,
            CallbackEvents events,
            CallbackSchedule schedule,
            CallerLookup callers,
            JdbcClient jdbc) {
        this.callbacks = callbacks;
        this.events = events;
        this.schedule = schedule;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /// The number from which they wrote, else the latest number of the ticket's citizen. The caller holds the ticket's
    /// row, so the number is not locked as other code does: the database allows one open callback for a number, and
    /// whoever comes second joins it.
    ///
    /// @return id of the callback; empty if no number is known, or if it is that of somebody invented for an
    ///     exercise
    public Optional<Long> propose(DangerReported danger) {
        return number(danger)
                .filter(number -> !ReservedAddresses.isReserved(number))
                .map(number -> {
                    var id = opened(number, danger.at())
                            .or(() -> callbacks.lockOpen(number).map(owed -> urgent(owed, danger.at())))
                            .orElseThrow();
                    request(id, danger);
                    var asked = CallbackEvents.NewEvent.of(CallbackEventKind.ASKED, LockedCall.SYSTEM, danger.at());
                    events.append(id, asked);
                    return id;
                });
    }

    private Optional<String> number(DangerReported danger) {
        return danger.by()
                .sender()
                .filter(sender -> sender.kind().code().equals("phone"))
                .map(sender -> sender.value())
                .or(() -> jdbc.sql("""
                                select p.value
                                from ticket t
                                join contact_point p on p.reporter_id = t.reporter_id and p.kind = 'phone'
                                where t.id = :ticket
                                order by p.id = t.reporter_via desc, p.shared, p.id desc
                                limit 1
                                """)
                        .param("ticket", danger.ticketId())
                        .query(String.class)
                        .optional());
    }

    private Optional<Long> opened(String number, Instant at) {
        var caller = callers.caller(number);
        return callbacks.insertIfNone(new NewCallback(caller, 0, true, schedule.plan(true, at, caller.zone()), at, at));
    }

    private long urgent(LockedCallback owed, Instant at) {
        var plan = schedule.plan(true, at, owed.zone());
        if (!owed.urgent() || plan.due().isBefore(owed.dueAt())) {
            callbacks.reschedule(owed, true, owed.openedAt(), plan);
        }
        return owed.id();
    }

    private void request(long callback, DangerReported danger) {
        jdbc.sql("""
                        with about as (
                            update callback set ticket_id = coalesce(ticket_id, :ticket), version = version + 1
                            where id = :callback
                        )
                        insert into callback_wish (callback_id, ticket_id, reason, wanted_from, name, asked_at)
                        values (:callback, :ticket, :reason, :at, :name, :at)
                        """)
                .param("callback", callback)
                .param("ticket", danger.ticketId())
                .param("reason", reason(danger.kind()))
                .param("at", Timestamp.from(danger.at()))
                .param("name", PROGRAM)
                .update();
    }

    private static String reason(DangerKind kind) {
        return ReasonMessages.in(INDONESIAN).say(Reason.of("reason.phone.danger-" + kind.code()));
    }
}
