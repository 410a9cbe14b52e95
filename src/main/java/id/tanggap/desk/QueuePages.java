package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.ticket.TicketSummary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A queue page after page, by its keys. No transaction holds it together: a ticket whose due time changes meanwhile
/// may come twice or not at all, as it may to somebody who turns the pages.
final class QueuePages implements Iterator<List<TicketSummary>> {

    private static final int PAGE = 500;

    private final QueueReader reader;
    private final SavedQueue queue;
    private final Viewer viewer;
    private QueueReader.@Nullable Key after;
    private boolean over;

    QueuePages(QueueReader reader, SavedQueue queue, Viewer viewer) {
        this.reader = reader;
        this.queue = queue;
        this.viewer = viewer;
    }

    @Override
    public boolean hasNext() {
        return !over;
    }

    @Override
    public List<TicketSummary> next() {
        if (over) {
            throw new NoSuchElementException("The queue is read to its end");
        }
        var page = reader.page(queue, viewer, after, PAGE);
        after = page.next();
        over = after == null;
        return page.tickets();
    }
}
