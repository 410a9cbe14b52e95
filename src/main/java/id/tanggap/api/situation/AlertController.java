package id.tanggap.api.situation;

import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.cap.IncidentAlerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Incidents as alerts of CAP 1.2.
@RestController
@Tag(name = "Incidents")
class AlertController {

    private final IncidentAlerts alerts;

    AlertController(IncidentAlerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping(value = "/api/v1/incidents/{code}/cap", produces = "application/cap+xml")
    @Operation(
            summary = "An incident as CAP 1.2",
            description = "Alert when it was opened, Update for each change of its facts, Cancel when it was closed;"
                    + " sent is the time of the change. 404 for one that was never opened.")
    byte[] alert(@PathVariable String code) {
        return IncidentCode.parse(code)
                .flatMap(alerts::newest)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such alert."));
    }
}
