package id.tanggap.exercise.script;

import id.tanggap.region.GeoPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is played: an invented world, and what happens in it when.
///
/// @param code name of its file without the ending
/// @param stores invented for the exercise, with goods and people
/// @param affected how many people are affected where: for the page of needs
/// @param figures real orders of magnitude that the script is built from, each with its source
/// @param steps in the order of their times
public record ExerciseScript(
        String code,
        String name,
        String description,
        List<Store> stores,
        List<Affected> affected,
        List<Figure> figures,
        List<ExerciseStep> steps) {

    public ExerciseScript {
        stores = List.copyOf(stores);
        affected = List.copyOf(affected);
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /// @param stock base units by code of the item
    /// @param people who live there and can be sent
    public record Store(String name, String kabkota, GeoPoint at, Map<String, Long> stock, int people) {
        public Store {
            stock = Map.copyOf(stock);
        }
    }

    /// @param place code of a region
    public record Affected(String place, long displaced, long households, String source) {}

    public record Figure(String what, String item, long quantity, String source) {}

    /// When the last step is due.
    public Duration length() {
        return steps.isEmpty() ? Duration.ZERO : steps.getLast().at();
    }
}
