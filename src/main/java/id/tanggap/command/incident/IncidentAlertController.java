package id.tanggap.command.incident;

import id.tanggap.audit.ExportLog;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.cap.IncidentAlerts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The newest alert of an incident as a file, for people.
@Controller
class IncidentAlertController {

    private static final MediaType CAP = MediaType.valueOf("application/cap+xml");

    private final IncidentAlerts alerts;
    private final ExportLog exports;

    IncidentAlertController(IncidentAlerts alerts, ExportLog exports) {
        this.alerts = alerts;
        this.exports = exports;
    }

    @GetMapping("/incidents/{code}/cap")
    ResponseEntity<byte[]> file(@PathVariable String code) {
        var incident = IncidentCode.parse(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var alert = alerts.newest(incident).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = "cap-" + incident.value() + ".xml";
        exports.document(new ExportLog.File("cap", name));
        return ResponseEntity.ok()
                .contentType(CAP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(alert);
    }
}
