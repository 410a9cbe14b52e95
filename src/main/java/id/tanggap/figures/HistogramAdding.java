package id.tanggap.figures;

import id.tanggap.platform.code.Coded;
import id.tanggap.supervision.DurationHistogram;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Adds up rows of `figure_time` by some name.
final class HistogramAdding {

    /// The last step is 84: `figure_step`.
    private static final int STEPS = 85;

    private final Map<String, Map<Milestone, long[]>> sums = new HashMap<>();

    /// @param row with `milestone`, `steps` and `counts`
    void add(String name, ResultSet row) throws SQLException {
        var sum = sums.computeIfAbsent(name, one -> new EnumMap<>(Milestone.class))
                .computeIfAbsent(Coded.of(Milestone.class, row.getString("milestone")), one -> new long[STEPS]);
        var steps = (Number[]) row.getArray("steps").getArray();
        var counts = (Number[]) row.getArray("counts").getArray();
        for (var n = 0; n < steps.length; n++) {
            sum[steps[n].intValue()] += counts[n].longValue();
        }
    }

    /// Of a name, by milestone that somebody reached.
    Map<Milestone, DurationHistogram> of(String name) {
        var found = new EnumMap<Milestone, DurationHistogram>(Milestone.class);
        Objects.requireNonNullElse(sums.get(name), Map.<Milestone, long[]>of()).forEach((milestone, counts) -> {
            var histogram = histogram(counts);
            if (histogram.total() > 0) {
                found.put(milestone, histogram);
            }
        });
        return found;
    }

    Map<String, Map<Milestone, DurationHistogram>> all() {
        var all = new TreeMap<String, Map<Milestone, DurationHistogram>>();
        sums.keySet().forEach(name -> all.put(name, of(name)));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private static DurationHistogram histogram(long[] counts) {
        var steps = new TreeMap<Integer, Long>();
        for (var step = 0; step < counts.length; step++) {
            if (counts[step] > 0) {
                steps.put(step, counts[step]);
            }
        }
        return new DurationHistogram(steps);
    }
}
