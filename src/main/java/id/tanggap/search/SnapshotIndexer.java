package id.tanggap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Fills a new index with the tickets as they are, each read once, newest first: what people look for most can be
/// found first.
///
/// Works in steps; between two steps the state of the index is exact, and may be committed and gone on from by another
/// process. At most `THREADS` pages of `PAGE` tickets are in memory at a time.
final class SnapshotIndexer implements AutoCloseable {

    private static final int PAGE = 250;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final TicketDocuments documents;
    private final TicketIndex index;
    private final int step;
    private final long tickets;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("index-", 0).factory());
    private volatile long indexed;
    private boolean mayHaveSome;

    /// @param step how many tickets `step` reads
    SnapshotIndexer(TicketDocuments documents, TicketIndex index, int step) {
        this.documents = documents;
        this.index = index;
        this.step = step;
        this.tickets = documents.highestId();
        this.indexed = index.size();
        this.mayHaveSome = indexed > 0;
    }

    IndexProgress progress() {
        var now = indexed;
        return new IndexProgress(now, Math.max(now, tickets));
    }

    /// Reads the next tickets. After an error, or in an index that another process began, some of them may be there
    /// already: the first step overwrites, which is slower than adding.
    ///
    /// @throws ExecutionException if a page could not be read or written; the next call does the step again
    void step() throws ExecutionException, InterruptedException {
        var overwrite = mayHaveSome;
        mayHaveSome = true;
        var state = index.state();
        var ids = documents.idsBelow(state.below(), step);
        for (var page : threads.invokeAll(pages(ids, overwrite))) {
            page.get();
        }
        index.reached(state.readDownTo(ids.size() < step ? IndexState.WHOLE : ids.getLast()));
        indexed = index.size();
        mayHaveSome = false;
    }

    private List<Callable<Void>> pages(List<Long> ids, boolean overwrite) {
        var pages = new ArrayList<Callable<Void>>();
        for (var from = 0; from < ids.size(); from += PAGE) {
            var page = ids.subList(from, Math.min(from + PAGE, ids.size()));
            pages.add(() -> {
                write(page, overwrite);
                return null;
            });
        }
        return pages;
    }

    private void write(List<Long> page, boolean overwrite) throws java.io.IOException {
        var entries = documents.of(page);
        if (overwrite) {
            index.overwrite(entries);
        } else {
            index.add(entries);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
