package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Reporters;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Commands of agents on calls. Each command is one transaction that begins with the lock on the call.
@Component
class CallWork {

    private final CallStates calls;
    private final CallForms forms;
    private final Drawing drawing;
    private final Obligations obligations;
    private final TicketWork tickets;
    private final Reporters reporters;
    private final Clock clock;

    CallWork(
            CallStates calls,
            CallForms forms,
            Drawing drawing,
            Obligations obligations,
            TicketWork tickets,
            Reporters reporters,
            Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.drawing = drawing;
        this.obligations = obligations;
        this.tickets = tickets;
        this.reporters = reporters;
        this.clock = clock;
    }

    @Transactional
    public PhoneCommandResult saveForm(long callId, Viewer by, CallForm form, long version) {
        return open(callId, by, (call, at) -> forms.save(call.id(), by, new CallForms.Draft(form, version), at));
    }

    @Transactional
    public PhoneCommandResult take(long callId, Viewer by) {
        return open(callId, by, (call, at) -> {
            if (call.became() != Became.DRAFT || call.facts().agentId() != null) {
                return Refusal.of("not-free");
            }
            calls.take(call.id(), Objects.requireNonNull(by.userId()), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// A dismissed call is no reason to call back. If the callback has no other call, it is withdrawn.
    @Transactional
    public PhoneCommandResult dismiss(long callId, Viewer by, NothingBecause because) {
        return open(callId, by, (call, at) -> {
            if (!because.forAgents()) {
                return Refusal.of("reason-unknown", because.code());
            }
            var followUp = new DecidedFollowUp(Became.NOTHING, because.reason(), by.name(), call.callbackId());
            calls.became(call.id(), followUp, at);
            obligations.letGo(call, by.name(), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    @Transactional
    public PhoneCommandResult reconsider(long callId, Viewer by) {
        return locked(callId, by, (call, at) -> {
            if (call.became() == Became.TICKET) {
                return Refusal.of("completed");
            }
            if (!call.decidedByPerson()) {
                return Refusal.of("not-decided");
            }
            var ticket = Optional.ofNullable(call.ticket());
            ticket.ifPresent(number -> tickets.tell(number, by, "call-unlinked", Map.of("call", call.id())));
            calls.unlink(call.id());
            drawing.drawAnew(call.id(), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// The caller of a missed call still has to be called back: a link says what the call is about, not that the
    /// citizen was reached.
    @Transactional
    public PhoneCommandResult link(long callId, Viewer by, TicketNumber ticket) {
        return open(callId, by, (call, at) -> {
            if (ticket.equals(call.ticket())) {
                return new PhoneCommandResult.Accepted(call.id());
            }
            return switch (tickets.tell(ticket, by, "call-linked", call.story(by.name()))) {
                case Done.Refused refused -> rollBack(refused.reason());
                case Done.Accepted accepted -> {
                    var reason = Reason.of("reason.phone.linked", ticket.grouped());
                    calls.became(
                            call.id(), new DecidedFollowUp(Became.LINKED, reason, by.name(), call.callbackId()), at);
                    obligations.belong(call, calls.belongs(call.id(), ticket, by));
                    yield new PhoneCommandResult.Accepted(call.id());
                }
            };
        });
    }

    private static PhoneCommandResult rollBack(Reason reason) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new PhoneCommandResult.Refused(reason);
    }

    @Transactional
    public PhoneCommandResult markShared(long callId, Viewer by, boolean shared) {
        return locked(callId, by, (call, at) -> {
            var number = Optional.ofNullable(call.facts().party()).flatMap(ContactPoint::phone);
            if (number.isEmpty()) {
                return Refusal.of("no-number");
            }
            reporters.findOrWelcome(number.get(), null, at);
            reporters.share(number.get(), shared);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// A call whose form became a ticket is handled there; commands on it are refused.
    private PhoneCommandResult open(long callId, Viewer by, BiFunction<CallState, Instant, PhoneCommandResult> verb) {
        return locked(
                callId,
                by,
                (call, at) -> call.became() == Became.TICKET ? Refusal.of("completed") : verb.apply(call, at));
    }

    private PhoneCommandResult locked(long callId, Viewer by, BiFunction<CallState, Instant, PhoneCommandResult> verb) {
        if (!by.answersCalls()) {
            return Refusal.of("not-yours");
        }
        return calls.lock(callId, by)
                .map(call -> verb.apply(call, clock.instant()))
                .orElseGet(() -> Refusal.of("call-unknown"));
    }
}
