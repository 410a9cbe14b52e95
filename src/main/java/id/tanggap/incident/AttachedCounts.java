package id.tanggap.incident;

import id.tanggap.platform.code.Coded;
import id.tanggap.taxonomy.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// How many tickets are attached to an incident, as far as the viewer may see them.
///
/// @param rows one for each combination that occurs
public record AttachedCounts(List<Row> rows) {

    public AttachedCounts {
        rows = List.copyOf(rows);
    }

    /// @param place code of the kecamatan, or of the larger area if no kecamatan is known; empty for no place
    public record Row(String place, Urgency urgency, TicketClock clock, int tickets) {}

    /// The clock of a ticket that is due first.
    public enum TicketClock implements Coded {
        /// Ended: no clock runs.
        ENDED,
        LATE,
        /// Due within four hours.
        DUE,
        ON_TIME;

        public static TicketClock of(String code) {
            return Coded.of(TicketClock.class, code);
        }
    }

    public int total() {
        return sum(row -> true);
    }

    public int open() {
        return sum(row -> row.clock() != TicketClock.ENDED);
    }

    public int of(TicketClock clock) {
        return sum(row -> row.clock() == clock);
    }

    public int of(Urgency urgency) {
        return sum(row -> row.urgency() == urgency);
    }

    /// @param place as in the rows
    public int at(String place) {
        return sum(row -> row.place().equals(place));
    }

    /// Places with the number of their tickets, most first.
    public List<PlaceCount> places() {
        return rows.stream()
                .map(Row::place)
                .distinct()
                .map(place -> new PlaceCount(place, at(place)))
                .sorted(Comparator.comparingInt(PlaceCount::tickets).reversed().thenComparing(PlaceCount::place))
                .toList();
    }

    /// The tickets from one place.
    public record PlaceCount(String place, int tickets) {}

    private int sum(Predicate<Row> which) {
        return rows.stream().filter(which).mapToInt(Row::tickets).sum();
    }
}
