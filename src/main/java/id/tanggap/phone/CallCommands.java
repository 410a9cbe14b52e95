package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.call.CallForm;
import id.tanggap.phone.call.DecidedFollowUp;
import id.tanggap.phone.call.FollowUp;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.LockedCalls;
import id.tanggap.phone.call.NoFollowUpReason;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.phone.call.PhoneRefusal;
import id.tanggap.phone.callback.CallbackLifecycle;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.conversation.StaffMessages;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Commands of agents on calls. Each command is one transaction that begins with the lock on the call. All are refused
/// to people who do not answer the phone (`Viewer.answersCalls`).
@Service
public class CallCommands {

    private final LockedCalls calls;
    private final CallFormDrafts forms;
    private final FollowUpUpdater followUps;
    private final CallbackLifecycle lifecycle;
    private final StaffMessages tickets;
    private final ReporterDirectory reporters;
    private final Clock clock;

    CallCommands(
            LockedCalls calls,
            CallFormDrafts forms,
            FollowUpUpdater followUps,
            CallbackLifecycle lifecycle,
            StaffMessages tickets,
            ReporterDirectory reporters,
            Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.followUps = followUps;
        this.lifecycle = lifecycle;
        this.tickets = tickets;
        this.reporters = reporters;
        this.clock = clock;
    }

    /// Saves a draft.
    ///
    /// @param version of the draft that this one is based on, 0 for the first
    /// @return refused if somebody else saved in the meantime; the refused text is in the reason's arguments, so
    ///     that nothing is lost
    @Transactional
    public PhoneCommandResult saveForm(long callId, Viewer by, CallForm form, long version) {
        return open(callId, by, (call, at) -> forms.save(call.id(), by, new CallFormDrafts.Draft(form, version), at));
    }

    /// Takes over a draft that belongs to nobody: the extension that answered belongs to no account.
    @Transactional
    public PhoneCommandResult take(long callId, Viewer by) {
        return open(callId, by, (call, at) -> {
            if (call.kind() != FollowUp.DRAFT || call.facts().agentId() != null) {
                return PhoneRefusal.of("not-free");
            }
            calls.take(call.id(), Objects.requireNonNull(by.userId()), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// The call needs nothing; `reconsider` takes it back. A dismissed call is no reason to call back. If the
    /// callback has no other call, it is withdrawn.
    @Transactional
    public PhoneCommandResult dismiss(long callId, Viewer by, NoFollowUpReason because) {
        return open(callId, by, (call, at) -> {
            if (!because.isForAgents()) {
                return PhoneRefusal.of("reason-unknown", because.code());
            }
            var followUp = new DecidedFollowUp(FollowUp.NOTHING, because.reason(), by.name(), call.callbackId());
            calls.setFollowUp(call.id(), followUp, at);
            lifecycle.withdrawIfUnneeded(call, by.name(), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// Takes back a dismissal or a link: the program decides the follow-up again.
    @Transactional
    public PhoneCommandResult reconsider(long callId, Viewer by) {
        return locked(callId, by, (call, at) -> {
            if (call.kind() == FollowUp.TICKET) {
                return PhoneRefusal.of("completed");
            }
            if (!call.decidedByPerson()) {
                return PhoneRefusal.of("not-decided");
            }
            var ticket = Optional.ofNullable(call.ticket());
            ticket.ifPresent(
                    number -> tickets.record(number, by, TimelineEntryKind.CALL_UNLINKED, Map.of("call", call.id())));
            calls.unlink(call.id());
            followUps.decideAgain(call.id(), at);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// Links the call with an existing ticket; the ticket's timeline shows it. The caller of a missed call still has
    /// to be called back: a link says what the call is about, not that the citizen was reached.
    @Transactional
    public PhoneCommandResult link(long callId, Viewer by, TicketNumber ticket) {
        return open(callId, by, (call, at) -> {
            if (ticket.equals(call.ticket())) {
                return new PhoneCommandResult.Accepted(call.id());
            }
            return switch (tickets.record(ticket, by, TimelineEntryKind.CALL_LINKED, call.timelineData(by.name()))) {
                case CommandResult.Refused refused -> rollBack(refused.reason());
                case CommandResult.Accepted accepted -> {
                    var reason = Reason.of("reason.phone.linked", ticket.grouped());
                    calls.setFollowUp(
                            call.id(), new DecidedFollowUp(FollowUp.LINKED, reason, by.name(), call.callbackId()), at);
                    lifecycle.setTicket(call, calls.linkTo(call.id(), ticket, by));
                    yield new PhoneCommandResult.Accepted(call.id());
                }
            };
        });
    }

    private static PhoneCommandResult rollBack(Reason reason) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new PhoneCommandResult.Refused(reason);
    }

    /// Marks a number as used by many people, or removes the mark.
    @Transactional
    public PhoneCommandResult markShared(long callId, Viewer by, boolean shared) {
        return locked(callId, by, (call, at) -> {
            var number = Optional.ofNullable(call.facts().outsideNumber()).flatMap(ContactPoint::phone);
            if (number.isEmpty()) {
                return PhoneRefusal.of("no-number");
            }
            reporters.findOrWelcome(number.get(), null, at);
            reporters.share(number.get(), shared);
            return new PhoneCommandResult.Accepted(call.id());
        });
    }

    /// A call whose form became a ticket is handled there; commands on it are refused.
    private PhoneCommandResult open(long callId, Viewer by, BiFunction<LockedCall, Instant, PhoneCommandResult> verb) {
        return locked(
                callId,
                by,
                (call, at) -> call.kind() == FollowUp.TICKET ? PhoneRefusal.of("completed") : verb.apply(call, at));
    }

    private PhoneCommandResult locked(
            long callId, Viewer by, BiFunction<LockedCall, Instant, PhoneCommandResult> verb) {
        if (!by.answersCalls()) {
            return PhoneRefusal.of("not-yours");
        }
        return calls.lock(callId, by)
                .map(call -> verb.apply(call, clock.instant()))
                .orElseGet(() -> PhoneRefusal.of("call-unknown"));
    }
}
