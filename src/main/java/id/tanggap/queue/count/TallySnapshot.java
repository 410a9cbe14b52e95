package id.tanggap.queue.count;

import id.tanggap.access.Visibility;
import id.tanggap.queue.QueueFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The tally at a moment, with the sums of it: calculated once for each visibility, whoever asks.
final class TallySnapshot {

    static final TallySnapshot NONE = new TallySnapshot(List.of(), -1, Long.MIN_VALUE / 2);

    /// A page asks again about two seconds after a change.
    private static final long COUNTED_NANOS = Duration.ofSeconds(2).toNanos();

    private final List<TallyKey> keys;
    private final long mark;
    private final long nanos;
    private final Map<Visibility, View> views;

    /// @param mark of the tally, read before its rows
    /// @param nanos when they were read, by `System.nanoTime`
    TallySnapshot(List<TallyKey> keys, long mark, long nanos) {
        this(List.copyOf(keys), mark, nanos, new ConcurrentHashMap<>());
    }

    private TallySnapshot(List<TallyKey> keys, long mark, long nanos, Map<Visibility, View> views) {
        this.keys = keys;
        this.mark = mark;
        this.nanos = nanos;
        this.views = views;
    }

    boolean isOf(long other) {
        return mark == other;
    }

    /// The same tally, read again at `now`.
    TallySnapshot at(long now) {
        return new TallySnapshot(keys, mark, now, views);
    }

    long age(long now) {
        return now - nanos;
    }

    View viewOf(Visibility visibility) {
        return views.computeIfAbsent(
                visibility.ofOffice(),
                one -> new View(keys.stream().filter(key -> key.isSeenBy(one)).toList()));
    }

    private record Counted(long n, long nanos) {}

    /// The part of the tally that one visibility shows.
    static final class View {
        private final List<TallyKey> keys;
        private final Map<QueueFilter, Long> sums = new ConcurrentHashMap<>();
        private final Map<QueueFilter, Counted> counts = new ConcurrentHashMap<>();
        private final Map<String, Map<String, Long>> groups = new ConcurrentHashMap<>();

        View(List<TallyKey> keys) {
            this.keys = keys;
        }

        long sum(QueueFilter filter, Predicate<TallyKey> belongs) {
            return sums.computeIfAbsent(
                    filter,
                    one -> keys.stream().filter(belongs).mapToLong(TallyKey::n).sum());
        }

        /// Counts again after two seconds, because the time has changed. Two callers at once may both count; nobody
        /// waits.
        long once(QueueFilter filter, LongSupplier counting) {
            var known = counts.get(filter);
            if (known != null && System.nanoTime() - known.nanos() < COUNTED_NANOS) {
                return known.n();
            }
            var counted = new Counted(counting.getAsLong(), System.nanoTime());
            counts.put(filter, counted);
            return counted.n();
        }

        /// Open tickets grouped by a property, summed once.
        Map<String, Long> by(String name, Function<TallyKey, String> property) {
            return groups.computeIfAbsent(name, one -> keys.stream()
                    .collect(Collectors.groupingBy(property, Collectors.summingLong(TallyKey::n))));
        }
    }
}
