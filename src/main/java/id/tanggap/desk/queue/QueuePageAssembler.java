package id.tanggap.desk.queue;

import id.tanggap.queue.QueueColumn;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.SavedQueues;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.search.SearchAnswer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
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
    private final QueueReader queueReader;
    private final QueueCounters counters;
    private final TicketSearch search;
    private final QueueNavigation menu;

    QueuePageAssembler(
            SavedQueues saved,
            QueueReader queueReader,
            QueueCounters counters,
            TicketSearch search,
            QueueNavigation menu) {
        this.saved = saved;
        this.queueReader = queueReader;
        this.counters = counters;
        this.search = search;
        this.menu = menu;
    }

    /// @param after key of the last row of the page before; null for the first page
    QueuePage page(QueueSelection asked, PageReader reader, QueueReader.@Nullable Key after) {
        var queues = saved.of(reader.viewer());
        var found = find(queues, asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        var page = queueReader.page(queue, reader.viewer(), after, PAGE);
        var chosen = saved.columns(reader.viewer());
        var next = page.next();
        var shown = QueueRowAssembler.of(page.tickets(), queue.columns().isEmpty() ? chosen : queue.columns(), reader);
        var counts = counters.fromTally(narrowed(queues, choice), reader.viewer());
        return around(choice, new Lists(queues, counts, chosen), reader)
                .with(found.name(reader.locale()), shown, next == null ? null : rowsAfter(choice, next));
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
    private record Around(QueueSelection choice, QueuePage.Navigation navigation, String total, Texts texts) {

        QueuePage with(String name, List<QueueRow> rows, @Nullable String next) {
            var list = new QueuePage.Selected(choice.tab(), choice.key(), name, "", texts.narrow());
            return new QueuePage(list, rows, next, total, navigation, texts.empty(), null);
        }

        QueuePage found(Found found, List<QueueRow> rows) {
            var list = new QueuePage.Selected(
                    QueueSelection.FOUND, QueueSelection.FOUND, found.name(), found.query(), null);
            return new QueuePage(list, rows, found.next(), found.hits(), navigation, texts.empty(), found.building());
        }
    }

    /// @param narrow the filters; null if the list is not filtered
    /// @param empty what to do next if the list is empty
    private record Texts(@Nullable String narrow, String empty) {}

    /// What a search says besides its rows.
    private record Found(
            String query,
            String name,
            @Nullable String next,
            String hits,
            @Nullable String building) {}

    /// What the viewer's queues and columns are, and how many tickets each queue has.
    private record Lists(List<SavedQueue> queues, Map<String, Long> counts, List<QueueColumn> columns) {

        List<SavedQueue> inTabs(boolean tab) {
            return queues.stream().filter(queue -> queue.tab() == tab).toList();
        }
    }

    private Around around(QueueSelection choice, Lists lists, PageReader reader) {
        var counts = lists.counts();
        var empty = choice.isNarrow() ? "queue.none.narrow" : EMPTY.getOrDefault(choice.key(), "queue.none");
        return new Around(
                choice,
                new QueuePage.Navigation(
                        menu.tabs(lists.inTabs(true), choice, counts, reader),
                        menu.tabs(lists.inTabs(false), choice, counts, reader),
                        menu.menu(reader.viewer(), choice, lists.columns(), reader)),
                QueueNavigation.countText(counts.get(choice.key())),
                new Texts(menu.narrow(choice, reader), reader.text(empty)));
    }

    QueuePage found(String text, PageReader reader, @Nullable String cursor) {
        var looked = SearchQuery.cut(text);
        var answer = search.search(new SearchQuery(looked, SearchQuery.Order.RELEVANCE, PAGE, cursor), reader.viewer());
        var queues = saved.of(reader.viewer());
        var chosen = saved.columns(reader.viewer());
        var shown = QueueRowAssembler.of(
                answer.hits().stream().map(hit -> hit.ticket()).toList(), chosen, reader);
        var selection = new QueueSelection(QueueSelection.FOUND, null, null);
        var lists = new Lists(queues, counters.fromTally(queues, reader.viewer()), chosen);
        return around(selection, lists, reader).found(found(looked, answer, reader), shown);
    }

    private Found found(String looked, SearchAnswer answer, PageReader reader) {
        var total = Long.toString(answer.total());
        var next = answer.next() == null
                ? null
                : "/queue/rows?tab=found&cursor=" + answer.next() + "&q=" + encoded(looked);
        var building = answer.building();
        return new Found(
                looked,
                reader.text("queue.found", total),
                next,
                total,
                building == null ? null : reader.text("queue.building", building.indexed(), building.tickets()));
    }

    /// The counts of all queues, and those of the given tickets that belong to the chosen queue: what a page asks for
    /// after a live event.
    QueuePage news(QueueSelection asked, Collection<String> numbers, PageReader reader) {
        var queues = saved.of(reader.viewer());
        var found = find(queues, asked);
        var choice = asked.in(found.key());
        var queue = found.within(choice.balai(), choice.category(), null);
        var chosen = saved.columns(reader.viewer());
        var shown = QueueRowAssembler.of(
                queueReader.among(numbers, queue, reader.viewer()),
                queue.columns().isEmpty() ? chosen : queue.columns(),
                reader);
        var counts = counters.all(narrowed(queues, choice), reader.viewer());
        return around(choice, new Lists(queues, counts, chosen), reader).with(found.name(reader.locale()), shown, null);
    }

    public List<QueueRow> rows(List<TicketSummary> found, PageReader reader) {
        return QueueRowAssembler.of(found, QueueColumn.USUAL, reader);
    }
}
