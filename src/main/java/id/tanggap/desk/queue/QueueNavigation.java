package id.tanggap.desk.queue;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.queue.QueueColumn;
import id.tanggap.queue.QueueFilter;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The navigation around a list: the other queues with their counts, and the filters.
@Component
record QueueNavigation(QueueCounters counters, Taxonomy taxonomy, BalaiDirectory balais) {

    List<QueuePage.Tab> tabs(
            List<SavedQueue> queues, QueueSelection choice, Map<String, Long> counts, PageReader reader) {
        return queues.stream()
                .map(queue -> new QueuePage.Tab(
                        queue.key(),
                        choice.in(queue.key()).tab(),
                        queue.name(reader.locale()),
                        countText(counts.get(queue.key())),
                        queue.key().equals(choice.key())))
                .toList();
    }

    /// "42", "999+", or empty where there is no count.
    static String countText(@Nullable Long count) {
        if (count == null) {
            return "";
        }
        return count < QueueReader.COUNTED ? Long.toString(count) : QueueReader.COUNTED - 1 + "+";
    }

    QueuePage.Menu menu(Viewer viewer, QueueSelection choice, List<QueueColumn> columns, PageReader reader) {
        return new QueuePage.Menu(
                offices(viewer, choice, reader), categories(viewer, choice, reader), columns(columns, reader));
    }

    /// Empty for the staff of a balai: they see only their own.
    private List<QueuePage.Choice> offices(Viewer viewer, QueueSelection choice, PageReader reader) {
        if (viewer.balai() != null) {
            return List.of();
        }
        var counts = counters.byOffice(viewer);
        var national =
                choice(QueueFilter.NATIONAL, reader.balai(null), counts.get(QueueFilter.NATIONAL), choice.balai());
        return Stream.concat(
                        Stream.of(national),
                        balais.all().stream()
                                .sorted(Comparator.comparing(Balai::name))
                                .map(balai -> choice(
                                        balai.code().value(),
                                        balai.name(),
                                        counts.get(balai.code().value()),
                                        choice.balai())))
                .toList();
    }

    private List<QueuePage.Choice> categories(Viewer viewer, QueueSelection choice, PageReader reader) {
        var counts = counters.byCategory(viewer);
        return taxonomy.inUse().stream()
                .map(leaf ->
                        choice(leaf.code(), leaf.label(reader.locale()), counts.get(leaf.code()), choice.category()))
                .toList();
    }

    private static QueuePage.Choice choice(String code, String text, @Nullable Long count, @Nullable String chosen) {
        return new QueuePage.Choice(
                code, count == null ? text : text + " (" + countText(count) + ")", code.equals(chosen));
    }

    List<QueuePage.Choice> columns(List<QueueColumn> chosen, PageReader reader) {
        return Arrays.stream(QueueColumn.values())
                .map(column -> new QueuePage.Choice(
                        column.code(), reader.text("column." + column.code()), chosen.contains(column)))
                .toList();
    }

    /// "Sentra Margo Laras · Anak"; null if the list is not filtered.
    @Nullable
    String narrow(QueueSelection choice, PageReader reader) {
        if (!choice.isNarrow()) {
            return null;
        }
        return String.join(
                " · ",
                Stream.of(office(choice.balai(), reader), kind(choice.category(), reader))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private String office(@Nullable String code, PageReader reader) {
        if (code == null) {
            return "";
        }
        return reader.balai(code.equals(QueueFilter.NATIONAL) ? null : code);
    }

    private String kind(@Nullable String code, PageReader reader) {
        return code == null ? "" : reader.category(code);
    }
}
