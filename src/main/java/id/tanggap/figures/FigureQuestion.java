package id.tanggap.figures;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a report asks for, and for whom.
///
/// @param viewer sees their own balai only, if they have one, and no category that is hidden from them
/// @param balai code of a balai, empty text for the national desk; null for all
/// @param categories codes of categories and of whole groups, closed categories included; empty for all
public record FigureQuestion(Viewer viewer, @Nullable String balai, List<String> categories) {

    public FigureQuestion {
        categories = List.copyOf(categories);
    }

    /// The same policy as on tickets. Tickets of exercises are in no figure.
    Visibility visibility() {
        var own = viewer.visibility();
        return new Visibility(own.balai(), own.hidden(), false, Optional.empty(), Visibility.Exercises.ALL);
    }

    /// Whose rows are read: the balai that is asked for, or else the viewer's own, or else all.
    String office() {
        return balai != null ? balai : viewer.balai() != null ? viewer.balai() : FigureTables.ALL;
    }
}
