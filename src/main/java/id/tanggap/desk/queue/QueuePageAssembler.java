package id.tanggap.desk.queue;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.queue.QueueColumn;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.SavedQueues;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.search.SearchAnswer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the list of tickets: a queue or a search result, with the other queues around it.
///
/// Five SQL statements, none of which grows with the number of tickets: the queues, the chosen columns, the viewer's
/// own counts, keys and rows.
@Component
public class QueuePageAssembler {

    static final int PAGE = 40;
    private static final Map<String, String> EMPTY = Map.of(
            "mine", "queue.none.mine",
            "waiting-citizen", "queue.none.waiting",
            "breached", "queue.none.breached",
            "soon", "queue.none.soon",
            "watched", "queue.none.watched");

    private final SavedQueues saved;
    private final QueueReader reader;
    private final QueueCounters counters;
    private final TicketSearch search;
    private final QueueRowAssembler rows;
    private final QueueNavigation menu;
    private final Wording wording;

    QueuePageAssembler(
            SavedQueues saved,
            QueueReader reader,
            QueueCounters counters,
            TicketSearch search,
            QueueRowAssembler rows,
            QueueNavigation menu,
            Wording wording) {
        this.saved = saved;
        this.reader = reader;
        this.counters = counters;
        this.search = search;
        this.rows = rows;
        this.menu = menu;
        this.wording = wording;
    }

    /// @param after key of the last row of the page before; null for the first page
    QueuePage page(QueueSelection asked, Viewer viewer, Locale locale, QueueReader.@Nullable Key after) {
        var queues = saved.of(viewer);
        var found = find(queues, asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        var page = reader.page(queue, viewer, after, PAGE);
        var chosen = saved.columns(viewer);
        var next = page.next();
        var shown = rows.of(page.tickets(), queue.columns().isEmpty() ? chosen : queue.columns(), locale);
        var counts = counters.fromTally(narrowed(queues, choice), viewer);
        return around(queues, choice, viewer, locale, counts, chosen)
                .with(found.name(locale), shown, next == null ? null : rowsAfter(choice, next));
    }

    static SavedQueue find(List<SavedQueue> queues, QueueSelection choice) {
        return queues.stream()
                .filter(queue -> queue.key().equals(choice.key()))
                .findFirst()
                .orElseGet(queues::getFirst);
    }

    private static List<SavedQueue> narrowed(List<SavedQueue> queues, QueueSelection choice) {
        return queues.stream()
                .map(queue -> queue.within(choice.balai(), choice.category(), null))
                .toList();
    }

    private static String rowsAfter(QueueSelection choice, QueueReader.Key next) {
        return "/queue/rows?tab=" + encoded(choice.tab()) + "&id=" + next.id()
                + (next.at() == null ? "" : "&at=" + next.at());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A page without its rows.
    private record Around(
            QueueSelection choice,
            List<QueuePage.Tab> tabs,
            List<QueuePage.Tab> more,
            QueuePage.Menu menu,
            String total,
            @Nullable String narrow,
            String empty) {

        QueuePage with(String name, List<QueueRow> rows, @Nullable String next) {
            return new QueuePage(
                    choice.tab(), choice.key(), name, "", rows, next, total, tabs, more, menu, narrow, empty, null);
        }

        QueuePage found(Found found, List<QueueRow> rows) {
            return new QueuePage(
                    QueueSelection.FOUND,
                    QueueSelection.FOUND,
                    found.name(),
                    found.query(),
                    rows,
                    found.next(),
                    found.hits(),
                    tabs,
                    more,
                    menu,
                    null,
                    empty,
                    found.building());
        }
    }

    /// What a search says besides its rows.
    private record Found(
            String query,
            String name,
            @Nullable String next,
            String hits,
            @Nullable String building) {}

    private Around around(
            List<SavedQueue> queues,
            QueueSelection choice,
            Viewer viewer,
            Locale locale,
            Map<String, Long> counts,
            List<QueueColumn> columns) {
        return new Around(
                choice,
                menu.tabs(queues.stream().filter(SavedQueue::tab).toList(), choice, counts, locale),
                menu.tabs(queues.stream().filter(queue -> !queue.tab()).toList(), choice, counts, locale),
                menu.menu(viewer, choice, columns, locale),
                QueueNavigation.countText(counts.get(choice.key())),
                menu.narrow(choice, locale),
                wording.text(
                        locale,
                        choice.isNarrow() ? "queue.none.narrow" : EMPTY.getOrDefault(choice.key(), "queue.none")));
    }

    QueuePage found(String text, Viewer viewer, Locale locale, @Nullable String cursor) {
        var looked = SearchQuery.cut(text);
        var answer = search.search(new SearchQuery(looked, SearchQuery.Order.RELEVANCE, PAGE, cursor), viewer);
        var queues = saved.of(viewer);
        var chosen = saved.columns(viewer);
        var shown = rows.of(answer.hits().stream().map(hit -> hit.ticket()).toList(), chosen, locale);
        return around(
                        queues,
                        new QueueSelection(QueueSelection.FOUND, null, null),
                        viewer,
                        locale,
                        counters.fromTally(queues, viewer),
                        chosen)
                .found(found(looked, answer, locale), shown);
    }

    private Found found(String looked, SearchAnswer answer, Locale locale) {
        var total = Long.toString(answer.total());
        var next = answer.next() == null
                ? null
                : "/queue/rows?tab=found&cursor=" + answer.next() + "&q=" + encoded(looked);
        var building = answer.building();
        return new Found(
                looked,
                wording.text(locale, "queue.found", total),
                next,
                total,
                building == null
                        ? null
                        : wording.text(locale, "queue.building", building.indexed(), building.tickets()));
    }

    /// The counts of all queues, and those of the given tickets that belong to the chosen queue: what a page asks for
    /// after a live event.
    QueuePage news(QueueSelection asked, Collection<String> numbers, Viewer viewer, Locale locale) {
        var queues = saved.of(viewer);
        var found = find(queues, asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        var chosen = saved.columns(viewer);
        var shown = rows.of(
                reader.among(numbers, queue, viewer), queue.columns().isEmpty() ? chosen : queue.columns(), locale);
        var counts = counters.all(narrowed(queues, choice), viewer);
        return around(queues, choice, viewer, locale, counts, chosen).with(found.name(locale), shown, null);
    }

    public List<QueueRow> rows(List<TicketSummary> found, Locale locale) {
        return rows.of(found, QueueColumn.USUAL, locale);
    }
}
