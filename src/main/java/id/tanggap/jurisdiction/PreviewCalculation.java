package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.jurisdiction.PreviewChunks.Moved;
import id.tanggap.jurisdiction.PreviewChunks.Ticket;
import id.tanggap.jurisdiction.PreviewChunks.Turn;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds tickets against a draft. Asks about a category and a place once, however many tickets have them; only tickets
/// with a point of their own are asked about one by one. Of one thread, and of a moment: what balai hold changes.
final class PreviewCalculation {

    private final List<RegionCode> areas;
    private final RoutingComparison comparison;
    private final Map<RegionCode, Boolean> inside = new HashMap<>();
    private final Map<RoutingQuestion, Optional<RouteChange>> answers = new HashMap<>();

    private PreviewCalculation(List<RegionCode> areas, RoutingComparison comparison) {
        this.areas = areas;
        this.comparison = comparison;
    }

    /// @throws IllegalArgumentException if the draft cannot be any more
    static PreviewCalculation of(Turn turn, Router router, BalaiDirectory balais) {
        var draft = DraftJson.read(turn.edits());
        return new PreviewCalculation(draft.areas(), RoutingComparison.of(draft, router, balais, turn.at()));
    }

    /// Those that would go elsewhere.
    List<Moved> moved(List<Ticket> tickets) {
        var moved = new ArrayList<Moved>();
        for (var ticket : tickets) {
            if (inside.computeIfAbsent(new RegionCode(ticket.place()), this::liesIn)) {
                change(ticket.question()).ifPresent(change -> moved.add(new Moved(ticket, change)));
            }
        }
        return moved;
    }

    private boolean liesIn(RegionCode place) {
        return areas.stream().anyMatch(area -> area.contains(place));
    }

    private Optional<RouteChange> change(RoutingQuestion question) {
        return question.point().isPresent()
                ? comparison.of(question)
                : answers.computeIfAbsent(question, comparison::of);
    }
}
