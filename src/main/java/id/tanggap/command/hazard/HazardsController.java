package id.tanggap.command.hazard;

import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.hazard.HazardEvents.Cursor;
import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Alerts and quakes, latest first, with the reason why each is proposed as an incident or not; and documents with
/// problems. Everybody who is signed in may see them: they are public announcements.
@Controller
class HazardsController {

    private static final int ROWS = 30;
    private static final int PROBLEMS = 20;
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,15})-(\\d{1,18})");

    private final HazardEvents events;

    HazardsController(HazardEvents events) {
        this.events = events;
    }

    /// @param after milliseconds and id of the last event of the page before
    @GetMapping("/hazards")
    String hazards(@RequestParam(defaultValue = "") String after, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = events.latest(cursor(after), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute(
                "events",
                shown.stream().map(event -> HazardRow.of(event, reader)).toList());
        model.addAttribute("next", found.size() > ROWS ? next(shown.getLast()) : null);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute(
                "problems",
                after.isEmpty()
                        ? events.problems(PROBLEMS).stream()
                                .map(one -> ProblemRow.of(one, reader))
                                .toList()
                        : List.of());
        return request.part() ? "hazards :: list" : "hazards";
    }

    private static @Nullable Cursor cursor(String text) {
        return Optional.of(CURSOR.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Cursor(
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), Long.parseLong(matcher.group(2))))
                .orElse(null);
    }

    private static String next(HazardEvent last) {
        return last.at().toEpochMilli() + "-" + last.id();
    }
}
