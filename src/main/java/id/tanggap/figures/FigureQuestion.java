package id.tanggap.figures;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report asks for, and for whom.
///
/// @param viewer sees their own balai only, if they have one, and no category that is hidden from them
/// @param balai code of a balai, empty text for the national desk; null for all
/// @param categories leaves; empty for all
public record FigureQuestion(Viewer viewer, @Nullable String balai, List<String> categories) {

    public FigureQuestion {
        categories = List.copyOf(categories);
    }

    /// A condition on a table of figures `t`: the same policy as on tickets. Tickets of exercises are in no figure.
    String sql() {
        return visibility().sql()
                + (balai == null ? "" : " and t.balai_code = :balai")
                + (categories.isEmpty() ? "" : " and t.category in (:categories)");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(visibility().parameters());
        if (balai != null) {
            parameters.put("balai", balai);
        }
        if (!categories.isEmpty()) {
            parameters.put("categories", categories);
        }
        return parameters;
    }

    private Visibility visibility() {
        var own = viewer.visibility();
        return new Visibility(own.balai(), own.hidden(), false, Optional.empty(), Visibility.Exercises.ALL);
    }
}
