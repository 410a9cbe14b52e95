package id.tanggap.api.relief;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What an incident's people need, and the plan of what goes from where. Reads only.
@RestController
@Tag(name = "Incidents")
class ReliefApiController {

    private final Incidents incidents;
    private final ReliefNeeds needs;
    private final ReliefPlans plans;

    ReliefApiController(Incidents incidents, ReliefNeeds needs, ReliefPlans plans) {
        this.incidents = incidents;
        this.needs = needs;
        this.plans = plans;
    }

    @GetMapping("/api/v1/incidents/{code}/needs")
    @Operation(
            summary = "Needs of an incident",
            description = "By place: the figures that count with their source and time, the base and the regime, and"
                    + " what is needed for so many days (1 to 30), each line with its section and edition.")
    NeedsOfIncident needs(@PathVariable String code, @RequestParam(defaultValue = "3") int days) {
        var incident = found(code);
        var wanted = Math.clamp(days, 1, ReliefNeeds.MOST_DAYS);
        return NeedsOfIncident.of(needs.day(incident), wanted, needs.table(incident, wanted));
    }

    @GetMapping("/api/v1/incidents/{code}/plan")
    @Operation(
            summary = "Plan of an incident",
            description = "The plan that was chosen, else the newest: what goes from which store to which place. 404 if"
                    + " there is none.")
    PlanOfIncident plan(@PathVariable String code) {
        var incident = found(code);
        var chosen = plans.chosen(incident);
        return chosen.or(() -> plans.newest(incident, 1).stream().findFirst())
                .map(plan -> PlanOfIncident.of(plan, chosen.isPresent()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no plan."));
    }

    private Incident found(String code) {
        return IncidentCode.parse(code)
                .flatMap(incidents::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such incident."));
    }
}
