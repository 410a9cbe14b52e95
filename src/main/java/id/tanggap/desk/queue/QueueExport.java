package id.tanggap.desk.queue;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.queue.QueueExportLog;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.SavedQueues;
import id.tanggap.search.SearchAnswer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exports a list as a file, in its order and with what its viewer may see. Each export is recorded.
@Component
class QueueExport {

    /// Spreadsheets become slow beyond this; larger questions belong in reports.
    static final int MOST = 50_000;

    private static final int QUEUE_PAGE = 500;

    /// The search gives at most this many at once.
    private static final int FOUND_PAGE = 100;

    private final SavedQueues saved;
    private final QueueReader reader;
    private final TicketSearch search;
    private final Outcomes outcomes;
    private final QueueExportLog exports;
    private final Wording wording;

    QueueExport(
            SavedQueues saved,
            QueueReader reader,
            TicketSearch search,
            Outcomes outcomes,
            QueueExportLog exports,
            Wording wording) {
        this.saved = saved;
        this.reader = reader;
        this.search = search;
        this.outcomes = outcomes;
        this.exports = exports;
        this.wording = wording;
    }

    /// A list to be exported.
    ///
    /// @param address the `tab` parameter
    /// @param name in the viewer's language
    /// @param query the search text, null if it is a queue
    /// @param partial whether tickets may be missing because the search index is being built; known after the last
    /// page
    record TicketList(
            String address,
            String name,
            @Nullable String query,
            Iterator<List<TicketSummary>> pages,
            BooleanSupplier partial) {}

    TicketList queue(QueueSelection asked, Viewer viewer, Locale locale) {
        var found = QueuePageAssembler.find(saved.of(viewer), asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        return new TicketList(choice.tab(), found.name(locale), null, queuePages(queue, viewer), () -> false);
    }

    TicketList found(String text, Viewer viewer, Locale locale) {
        var looked = SearchQuery.cut(text);
        var name = wording.text(locale, "export.found");
        var partial = new AtomicBoolean();
        return new TicketList(QueueSelection.FOUND, name, looked, foundPages(looked, viewer, partial), partial::get);
    }

    private KeysetPageIterator<QueueReader.Key> queuePages(SavedQueue queue, Viewer viewer) {
        return new KeysetPageIterator<>(after -> {
            var page = reader.page(queue, viewer, after, QUEUE_PAGE);
            return new KeysetPageIterator.Page<>(page.tickets(), page.next());
        });
    }

    private KeysetPageIterator<String> foundPages(String text, Viewer viewer, AtomicBoolean partial) {
        return new KeysetPageIterator<>(cursor -> {
            var query = new SearchQuery(text, SearchQuery.Order.RELEVANCE, FOUND_PAGE, cursor);
            var answer = search.search(query, viewer);
            partial.compareAndSet(false, answer.building() != null);
            var tickets = answer.hits().stream().map(SearchAnswer.Hit::ticket).toList();
            return new KeysetPageIterator.Page<>(tickets, answer.next());
        });
    }

    /// The record is written before the first byte is sent; at the end it gets the number of rows.
    void write(TicketList list, Viewer viewer, Locale locale, Writer out) {
        var record = exports.started(list.address(), list.query(), viewer);
        var rows = new AtomicLong();
        var whole = false;
        try {
            var sheet = sheet(viewer, locale);
            whole = sheet.write(list.pages(), MOST, out, rows::incrementAndGet);
            if (list.partial().getAsBoolean()) {
                sheet.remark("export.building", out);
                whole = false;
            }
        } finally {
            exports.ended(record, rows.get(), whole);
        }
    }

    private TicketCsvWriter sheet(Viewer viewer, Locale locale) {
        var labels = outcomes.all().stream().collect(Collectors.toMap(Outcome::code, one -> one.label(locale)));
        return new TicketCsvWriter(wording, viewer, locale, labels);
    }
}
