package id.tanggap.queue.bulk;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a bulk action, ticket by ticket.
///
/// @param undone the action was undone
public record BulkReport(long id, BulkRequest.BulkAction act, Instant at, boolean undone, List<Item> items) {

    public BulkReport {
        items = List.copyOf(items);
    }

    /// @param refused why it was refused; null if it was done
    /// @param kept why it could not be undone; null if it was, or no undo was asked for
    public record Item(
            TicketNumber number,
            @Nullable Reason refused,
            @Nullable Reason kept) {}

    public List<Item> done() {
        return items.stream().filter(item -> item.refused() == null).toList();
    }

    public List<Item> refused() {
        return items.stream().filter(item -> item.refused() != null).toList();
    }

    /// Tickets that could not be undone.
    public List<Item> kept() {
        return items.stream().filter(item -> item.kept() != null).toList();
    }

    public boolean canBeUndone(Instant now) {
        return !undone && !done().isEmpty() && now.isBefore(at.plus(BulkActions.UNDO_WITHIN));
    }
}
