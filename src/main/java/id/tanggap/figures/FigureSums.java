package id.tanggap.figures;

import java.util.EnumMap;
import java.util.Map;

/// Sums of tickets.
public record FigureSums(Map<Measure, Long> sums) {

    public static final FigureSums NONE = new FigureSums(Map.of());

    public FigureSums {
        sums = Map.copyOf(sums);
    }

    public long of(Measure measure) {
        return sums.getOrDefault(measure, 0L);
    }

    public FigureSums plus(FigureSums other) {
        var all = new EnumMap<Measure, Long>(Measure.class);
        all.putAll(sums);
        other.sums.forEach((measure, n) -> all.merge(measure, n, Long::sum));
        return new FigureSums(all);
    }
}
