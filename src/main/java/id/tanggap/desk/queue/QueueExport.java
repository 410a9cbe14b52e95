package id.tanggap.desk.queue;

import id.tanggap.access.Viewer;
import id.tanggap.audit.ExportLog;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.SavedQueues;
import id.tanggap.search.SearchAnswer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.web.wording.PageReader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exports a list as a file, in its order and with what its viewer may see. Each export is recorded.
@Component
record QueueExport(
        SavedQueues saved, QueueReader queueReader, TicketSearch search, Outcomes outcomes, ExportLog exports) {

    /// Spreadsheets become slow beyond this; larger questions belong in reports.
    static final int MOST = 50_000;

    private static final int QUEUE_PAGE = 500;

    /// The search gives at most this many at once.
    private static final int FOUND_PAGE = 100;

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

    TicketList queue(QueueSelection asked, PageReader reader) {
        var found = QueuePageAssembler.find(saved.of(reader.viewer()), asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        return new TicketList(
                choice.tab(), found.name(reader.locale()), null, queuePages(queue, reader.viewer()), () -> false);
    }

    TicketList found(String text, PageReader reader) {
        var looked = SearchQuery.cut(text);
        var name = reader.text("export.found");
        var partial = new AtomicBoolean();
        return new TicketList(
                QueueSelection.FOUND, name, looked, foundPages(looked, reader.viewer(), partial), partial::get);
    }

    private KeysetPageIterator<QueueReader.Key> queuePages(SavedQueue queue, Viewer viewer) {
        return new KeysetPageIterator<>(after -> {
            var page = queueReader.page(queue, viewer, after, QUEUE_PAGE);
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
    ///
    /// @param file its name
    void write(TicketList list, String file, PageReader reader, Writer out) {
        try (var export = exports.begin(new ExportLog.File("queue", file))) {
            var sheet = sheet(reader);
            var whole = sheet.write(list.pages(), MOST, out, () -> export.add(1));
            if (list.partial().getAsBoolean()) {
                sheet.remark("export.building", out);
            } else if (whole) {
                export.finish();
            }
        }
    }

    private TicketCsvWriter sheet(PageReader reader) {
        var labels =
                outcomes.all().stream().collect(Collectors.toMap(Outcome::code, one -> one.label(reader.locale())));
        return new TicketCsvWriter(reader, labels);
    }
}
