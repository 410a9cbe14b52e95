package id.tanggap.queue;

import id.tanggap.access.Visibility;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The tally as it was at a moment, with what was summed from it: once for each view of it, whoever asks.
final class Figures {

    static final Figures NONE = new Figures(List.of(), Long.MIN_VALUE / 2);

    private final List<Make> makes;
    private final long nanos;
    private final Map<Visibility, View> views = new ConcurrentHashMap<>();

    Figures(List<Make> makes, long nanos) {
        this.makes = List.copyOf(makes);
        this.nanos = nanos;
    }

    long age(long now) {
        return now - nanos;
    }

    View of(Visibility visibility) {
        return views.computeIfAbsent(
                visibility.ofOffice(),
                one -> new View(
                        makes.stream().filter(make -> make.isSeenBy(one)).toList()));
    }

    /// What one visibility shows of the tally.
    static final class View {
        private final List<Make> makes;
        private final Map<Condition, Long> sums = new ConcurrentHashMap<>();
        private final Map<String, Map<String, Long>> groups = new ConcurrentHashMap<>();

        View(List<Make> makes) {
            this.makes = makes;
        }

        long sum(Condition condition, Predicate<Make> belongs) {
            return sums.computeIfAbsent(
                    condition,
                    one -> makes.stream().filter(belongs).mapToLong(Make::n).sum());
        }

        /// Two who ask at once may both count; nobody waits inside the map.
        long once(Condition condition, LongSupplier counting) {
            var known = sums.get(condition);
            if (known != null) {
                return known;
            }
            var counted = counting.getAsLong();
            sums.put(condition, counted);
            return counted;
        }

        /// Open tickets by a word of theirs, summed once.
        Map<String, Long> by(String name, Function<Make, String> word) {
            return groups.computeIfAbsent(
                    name, one -> makes.stream().collect(Collectors.groupingBy(word, Collectors.summingLong(Make::n))));
        }
    }
}
