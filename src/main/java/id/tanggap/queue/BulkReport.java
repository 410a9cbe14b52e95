package id.tanggap.queue;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an order, ticket by ticket.
///
/// @param undone it was taken back
public record BulkReport(long id, BulkOrder.Act act, Instant at, boolean undone, List<Item> items) {

    public BulkReport {
        items = List.copyOf(items);
    }

    /// @param refused why it was not done; null: it was
    /// @param kept why it could not be taken back; null: it was, or nobody asked
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

    /// What stays as the order left it, though it was taken back.
    public List<Item> kept() {
        return items.stream().filter(item -> item.kept() != null).toList();
    }

    public boolean canBeUndone(Instant now) {
        return !undone && !done().isEmpty() && now.isBefore(at.plus(Bulk.UNDO_WITHIN));
    }
}
