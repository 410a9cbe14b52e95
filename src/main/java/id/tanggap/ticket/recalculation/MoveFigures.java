package id.tanggap.ticket.recalculation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which clocks move, begin and end, in figures.
///
/// @param begun tickets lacked them
/// @param withdrawn no row has them any more
/// @param late were in time, or were not there, and are late then
/// @param steps how many move by how much, by code of the step
/// @param largest the ten that move the most, the most first
public record MoveFigures(
        int begun, int withdrawn, int earlier, int later, int late, Map<String, Integer> steps, List<Largest> largest) {

    public static final MoveFigures NONE = new MoveFigures(0, 0, 0, 0, 0, Map.of(), List.of());

    /// Codes of the steps, from much earlier to much later.
    public static final List<String> STEPS =
            List.of("earlier-7", "earlier-3", "earlier-1", "earlier-0", "later-0", "later-1", "later-3", "later-7");

    private static final int LARGEST = 10;

    /// @param clock code of its name
    public record Largest(String number, String clock, Instant before, Instant after) {
        Duration shift() {
            return Duration.between(before, after).abs();
        }
    }

    public MoveFigures {
        steps = Map.copyOf(steps);
        largest = List.copyOf(largest);
    }

    MoveFigures and(ClockChanges changes) {
        var moves = changes.moves();
        var counts = new LinkedHashMap<>(steps);
        var most = new ArrayList<>(largest);
        for (var move : moves) {
            counts.merge(step(move.shift()), 1, Integer::sum);
            most.add(new Largest(
                    move.clock().ticket().number(),
                    move.clock().name().code(),
                    move.clock().due(),
                    move.due()));
        }
        most.sort(Comparator.comparing(Largest::shift).reversed().thenComparing(Largest::number));
        var forward =
                (int) moves.stream().filter(move -> !move.shift().isNegative()).count();
        return new MoveFigures(
                begun + changes.begun().size(),
                withdrawn + changes.withdrawn().size(),
                earlier + moves.size() - forward,
                later + forward,
                late + changes.late(),
                counts,
                most.subList(0, Math.min(LARGEST, most.size())));
    }

    private static String step(Duration shift) {
        var days = shift.abs().toDays();
        var size = days >= 7 ? "7" : days >= 3 ? "3" : days >= 1 ? "1" : "0";
        return (shift.isNegative() ? "earlier-" : "later-") + size;
    }

    public int moved() {
        return earlier + later;
    }

    /// All that it does.
    public int changed() {
        return moved() + begun + withdrawn;
    }
}
