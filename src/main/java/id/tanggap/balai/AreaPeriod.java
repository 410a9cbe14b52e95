package id.tanggap.balai;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From which day to which day a row holds; both belong to it.
///
/// @param from null: from the beginning
/// @param until null: until something newer
public record AreaPeriod(@Nullable LocalDate from, @Nullable LocalDate until) implements Comparable<AreaPeriod> {

    public static final AreaPeriod ALWAYS = new AreaPeriod(null, null);

    private static final Comparator<AreaPeriod> BY_START = Comparator.comparing(AreaPeriod::start);

    public AreaPeriod {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + until);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    public boolean overlaps(AreaPeriod other) {
        return !other.start().isAfter(end()) && !start().isAfter(other.end());
    }

    private LocalDate start() {
        return Objects.requireNonNullElse(from, LocalDate.MIN);
    }

    private LocalDate end() {
        return Objects.requireNonNullElse(until, LocalDate.MAX);
    }

    /// The one that begins later is the greater one.
    @Override
    public int compareTo(AreaPeriod other) {
        return BY_START.compare(this, other);
    }
}
