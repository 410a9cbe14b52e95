package id.tanggap.administration.wording;

import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ready answers or macros as a page shows them: group by group of categories, by name or by use, some at a time. One
/// that is for several groups stands in each of them. They are all in memory: some hundreds at most.
///
/// @param <R> what the page shows of one
final class WordingList<R> {

    private static final int PAGE = 50;

    private final WordingQuestion question;
    private final String path;
    private final Map<String, String> labels;
    private final List<String> order;

    /// @param path of the page
    WordingList(WordingQuestion question, String path, WordChoices choices, PageReader reader) {
        this.question = question;
        this.path = path;
        this.labels = choices.groups(reader);
        this.order = List.copyOf(labels.keySet());
    }

    /// @param groups codes of the groups of categories that it is for
    record Item<R>(String key, String title, List<String> groups, long uses, R row) {}

    /// A group as it can be chosen; the first one is everything.
    record Tab(String label, int count, String path, boolean on) {}

    /// @param count all of the group, on whatever page
    record Section<R>(String label, int count, List<R> rows) {}

    /// @param next address of the next page; null on the last
    record Page<R>(
            List<Tab> tabs,
            List<Section<R>> sections,
            @Nullable String next) {}

    /// One of the list at its place.
    private record Place<R>(String group, Item<R> item) {

        String key() {
            return group + "~" + item.key();
        }
    }

    Page<R> of(List<Item<R>> found) {
        var all = places(found);
        var counts = counts(all);
        var wanted = all.stream()
                .filter(place -> question.group().isEmpty() || place.group().equals(question.group()))
                .toList();
        var start = start(wanted);
        var shown = wanted.subList(start, Math.min(start + PAGE, wanted.size()));
        return new Page<>(
                tabs(counts, found.size()),
                sections(shown, counts),
                start + PAGE < wanted.size()
                        ? question.next(shown.getLast().key()).address(path)
                        : null);
    }

    private List<Place<R>> places(List<Item<R>> found) {
        var byName = Comparator.<Item<R>, String>comparing(Item::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Item::key);
        var chosen = question.isByUse()
                ? Comparator.<Item<R>>comparingLong(Item::uses).reversed().thenComparing(byName)
                : byName;
        return found.stream()
                .flatMap(item -> item.groups().stream().map(group -> new Place<>(group, item)))
                .sorted(Comparator.<Place<R>>comparingInt(place -> rank(place.group()))
                        .thenComparing(Place::group)
                        .thenComparing(Place::item, chosen))
                .toList();
    }

    /// Groups of categories that there are no more come last.
    private int rank(String group) {
        var rank = order.indexOf(group);
        return rank < 0 ? order.size() : rank;
    }

    private static <R> Map<String, Integer> counts(List<Place<R>> places) {
        var counts = new LinkedHashMap<String, Integer>();
        places.forEach(place -> counts.merge(place.group(), 1, Integer::sum));
        return counts;
    }

    /// After the last one of the page before; if that is gone meanwhile, where its group begins.
    private int start(List<Place<R>> places) {
        var keys = places.stream().map(Place::key).toList();
        var last = keys.indexOf(question.after());
        if (last >= 0) {
            return last + 1;
        }
        var group = question.after().replaceFirst("~.*", "");
        return Math.max(0, places.stream().map(Place::group).toList().indexOf(group));
    }

    private List<Tab> tabs(Map<String, Integer> counts, int found) {
        var everything = question.of("");
        var groups = Stream.concat(counts.keySet().stream(), Stream.of(question.group()))
                .filter(group -> !group.isEmpty())
                .distinct()
                .map(group -> new Tab(
                        label(group),
                        counts.getOrDefault(group, 0),
                        question.of(group).address(path),
                        group.equals(question.group())));
        return Stream.concat(
                        Stream.of(new Tab(
                                "",
                                found,
                                everything.address(path),
                                question.group().isEmpty())),
                        groups)
                .toList();
    }

    private List<Section<R>> sections(List<Place<R>> shown, Map<String, Integer> counts) {
        return shown.stream()
                .map(Place::group)
                .distinct()
                .map(group -> new Section<>(
                        label(group),
                        counts.getOrDefault(group, 0),
                        shown.stream()
                                .filter(place -> place.group().equals(group))
                                .map(place -> place.item().row())
                                .toList()))
                .toList();
    }

    private String label(String group) {
        return labels.getOrDefault(group, group);
    }
}
