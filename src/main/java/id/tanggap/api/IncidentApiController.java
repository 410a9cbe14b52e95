package id.tanggap.api;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.code.Coded;
import id.tanggap.region.Gazetteer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Incidents for programs. Tickets are counted as far as the program may see them.
@RestController
@Tag(name = "Incidents")
class IncidentApiController {

    private static final int PAGE = 50;

    private final Incidents incidents;
    private final Gazetteer gazetteer;

    IncidentApiController(Incidents incidents, Gazetteer gazetteer) {
        this.incidents = incidents;
        this.gazetteer = gazetteer;
    }

    /// A page of incidents.
    ///
    /// @param next the code after which the next page begins; null on the last one
    record Page(List<IncidentView> incidents, @Nullable String next) {}

    @GetMapping("/api/v1/incidents")
    @Operation(
            summary = "List incidents",
            description = "Those in one state (proposed, open, closed, dismissed; open without one), the latest first,"
                    + " 50 a page. after is the next of the page before.")
    Page list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        var wanted = Coded.find(IncidentState.values(), state)
                .orElseThrow(
                        () -> new InvalidRequestException("state", "state is proposed, open, closed or dismissed"));
        var last = after == null ? null : last(after);
        var found = incidents.list(wanted, last, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var attached = incidents.attached(shown, viewer);
        var views = shown.stream()
                .map(one -> IncidentView.of(one, attached.getOrDefault(one.id(), 0), gazetteer))
                .toList();
        return new Page(views, found.size() > PAGE ? shown.getLast().code().value() : null);
    }

    @GetMapping("/api/v1/incidents/{code}")
    @Operation(summary = "One incident", description = "With its tickets in figures, by place, urgency and clock.")
    IncidentView one(@PathVariable String code, @Parameter(hidden = true) @CurrentViewer Viewer viewer) {
        var incident = found(code);
        var counts = incidents.attachedCounts(incident, viewer);
        return IncidentView.of(incident, counts.total(), gazetteer).with(counts);
    }

    private Incident last(String after) {
        return find(after)
                .orElseThrow(() -> new InvalidRequestException("after", "after is the next of the page before"));
    }

    private Optional<Incident> find(String code) {
        return IncidentCode.parse(code).flatMap(incidents::find);
    }

    private Incident found(String code) {
        return find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such incident."));
    }
}
