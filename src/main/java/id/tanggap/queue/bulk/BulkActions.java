package id.tanggap.queue.bulk;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.view.TicketReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Executes one action on many tickets, and undoes it. Each ticket is changed by its own command in its own
/// transaction: a refusal for one does not stop the others, and is reported.
@Service
public class BulkActions {

    /// The most tickets in one action: nobody can look at more before choosing them.
    public static final int MOST = 200;

    static final Duration UNDO_WITHIN = Duration.ofMinutes(10);

    private final TicketReader tickets;
    private final BulkActionExecutor executor;
    private final BulkUndo undo;
    private final BulkStore rows;
    private final Clock clock;

    BulkActions(TicketReader tickets, BulkActionExecutor executor, BulkUndo undo, BulkStore rows, Clock clock) {
        this.tickets = tickets;
        this.executor = executor;
        this.undo = undo;
        this.rows = rows;
        this.clock = clock;
    }

    /// @param numbers tickets that the viewer may not see are left out, and all beyond `MOST`
    /// @return id of the report; empty for a viewer without account
    public OptionalLong execute(BulkRequest request, List<TicketNumber> numbers, Viewer viewer) {
        var user = viewer.userId();
        if (user == null) {
            return OptionalLong.empty();
        }
        var bulk = rows.begin(request, user, clock.instant());
        numbers.stream()
                .distinct()
                .limit(MOST)
                .flatMap(number -> tickets.summary(number, viewer).stream())
                .forEach(ticket -> execute(bulk, request, ticket, viewer));
        return OptionalLong.of(bulk);
    }

    /// A ticket that one person shall have.
    ///
    /// @param version that the viewer saw; a ticket that changed since is refused
    public record Assignment(TicketNumber number, long version, long person) {}

    /// Assigns tickets to several people, with one report and one undo.
    ///
    /// @param assignments those beyond `MOST` are left out
    /// @return id of the report; empty for a viewer without account
    public OptionalLong distribute(List<Assignment> assignments, Viewer viewer) {
        var user = viewer.userId();
        if (user == null) {
            return OptionalLong.empty();
        }
        var bulk = rows.begin(new BulkRequest(BulkRequest.BulkAction.ASSIGN, Map.of()), user, clock.instant());
        for (var one : assignments.stream().limit(MOST).toList()) {
            var request = new BulkRequest(BulkRequest.BulkAction.ASSIGN, Map.of("person", Long.toString(one.person())));
            tickets.summary(one.number(), viewer)
                    .ifPresent(ticket ->
                            execute(bulk, request, ticket, new TicketVersion(one.number(), viewer, one.version())));
        }
        return OptionalLong.of(bulk);
    }

    private void execute(long bulk, BulkRequest request, TicketSummary ticket, Viewer viewer) {
        execute(bulk, request, ticket, new TicketVersion(ticket.number(), viewer, ticket.version()));
    }

    private void execute(long bulk, BulkRequest request, TicketSummary ticket, TicketVersion seen) {
        var viewer = seen.by();
        var tags = executor.tags(ticket.id(), request);
        var result = executor.execute(request, seen);
        var before = UndoState.of(ticket, tags.equals(executor.tags(ticket.id(), request)));
        var changed = new BulkStore.Result(ticket.number(), before, refusal(result), version(ticket, viewer));
        rows.add(bulk, ticket.id(), changed);
    }

    /// Staff of a balai no longer see a ticket that they have handed over.
    private long version(TicketSummary ticket, Viewer viewer) {
        return tickets.summary(ticket.number(), viewer)
                .map(TicketSummary::version)
                .orElse(ticket.version());
    }

    static @Nullable Reason refusal(CommandResult result) {
        return switch (result) {
            case CommandResult.Accepted accepted -> null;
            case CommandResult.Refused refused -> refused.reason();
        };
    }

    public Optional<BulkReport> report(long bulk, Viewer viewer) {
        return rows.report(bulk, viewer.userId() == null ? -1 : viewer.userId());
    }

    /// Undoes an action, within ten minutes and once; a ticket that somebody has changed since stays as it is.
    ///
    /// @return false if it is not theirs, too old, or was undone already
    public boolean undo(long bulk, Viewer viewer) {
        var user = viewer.userId();
        var now = clock.instant();
        if (user == null || !rows.undone(bulk, user, now.minus(UNDO_WITHIN), now)) {
            return false;
        }
        var request = rows.request(bulk);
        for (var item : rows.done(bulk)) {
            var why = refusal(undo.undo(request, item, viewer));
            if (why != null) {
                rows.recordKept(bulk, item.number(), Objects.requireNonNull(why));
            }
        }
        return true;
    }
}
