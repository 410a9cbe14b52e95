package id.tanggap.phone;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Calls, and what people do with them. Each verb is one transaction. Only those who answer the phone see calls
/// (`Viewer.answersCalls`): for all others every list is empty and every verb refused.
@Service
public class Calls {

    public Optional<CallView> find(long id, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// Newest first; paged by key.
    ///
    /// @param before the last call of the page before; null for the first page
    public List<CallView> newest(Viewer viewer, @Nullable Key before, int limit) {
        throw new UnsupportedOperationException("being built");
    }

    /// Calls that were answered and whose form is owed, oldest first: an agent's own, or everybody's for a supervisor
    /// (`everybody`).
    public List<CallView> drafts(Viewer viewer, boolean everybody, int limit) {
        throw new UnsupportedOperationException("being built");
    }

    /// Other calls from the same number, newest first.
    public List<CallView> fromSameNumber(CallView call, Viewer viewer, int limit) {
        throw new UnsupportedOperationException("being built");
    }

    /// The call that rings or is talked on at this viewer's extension now, if any.
    public Optional<CallView> current(Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// The draft of a call's form; empty if nobody wrote yet.
    public Optional<SavedForm> form(long callId, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// Keeps a draft.
    ///
    /// @param version of the draft this one is based on, 0 for the first
    /// @return refused if somebody else saved meanwhile; both texts are kept: the refused one in the reason's arguments
    public Verdict saveForm(long callId, Viewer by, CallForm form, long version) {
        throw new UnsupportedOperationException("being built");
    }

    public Verdict take(long callId, Viewer by) {
        throw new UnsupportedOperationException("being built");
    }

    /// The call needs nothing; one key, and `reconsider` takes it back.
    public Verdict dismiss(long callId, Viewer by, NothingBecause because) {
        throw new UnsupportedOperationException("being built");
    }

    /// Takes back a dismissal or a link: the call becomes what it would be by itself.
    public Verdict reconsider(long callId, Viewer by) {
        throw new UnsupportedOperationException("being built");
    }

    /// The call belongs to a ticket that is there already; the timeline of the ticket says so.
    public Verdict link(long callId, Viewer by, TicketNumber ticket) {
        throw new UnsupportedOperationException("being built");
    }

    /// Open tickets of the same caller, for the agent to confirm: none for hidden and shared numbers.
    public List<TicketNumber> suggestions(CallView call, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// Marks a number as used by many people, or takes that back.
    public Verdict markShared(long callId, Viewer by, boolean shared) {
        throw new UnsupportedOperationException("being built");
    }

    public record Key(Instant startedAt, long id) {}

    public record SavedForm(
            CallForm form,
            long version,
            Instant savedAt,
            @Nullable String byName) {}

    /// What became of a verb; see `ticket.Done`.
    public sealed interface Verdict {
        record Accepted(long callId) implements Verdict {}

        record Refused(id.tanggap.taxonomy.Reason reason) implements Verdict {}
    }
}
