package id.tanggap.desk.queue;

import id.tanggap.ticket.TicketSummary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Iterates over a list of tickets page by page (keyset pagination). There is no common transaction: a ticket whose
/// due time changes meanwhile may come twice or not at all, as on the screen.
///
/// @param <K> the key of the last row of a page
final class KeysetPageIterator<K> implements Iterator<List<TicketSummary>> {

    private final Reader<K> reader;
    private @Nullable K after;
    private boolean over;

    KeysetPageIterator(Reader<K> reader) {
        this.reader = reader;
    }

    /// @param next where it ended; null on the last one
    record Page<K>(List<TicketSummary> tickets, @Nullable K next) {
        Page {
            tickets = List.copyOf(tickets);
        }
    }

    /// Reads one page.
    interface Reader<K> {
        /// @param key where the page before ended; null for the first
        Page<K> after(@Nullable K key);
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public List<TicketSummary> next() {
        if (over) {
            throw new NoSuchElementException("The list is read to its end");
        }
        var page = reader.after(after);
        after = page.next();
        over = after == null;
        return page.tickets();
    }
}
