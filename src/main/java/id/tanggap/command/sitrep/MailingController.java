package id.tanggap.command.sitrep;

import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.sitrep.ApprovedReports;
import id.tanggap.sitrep.ReportMailing;
import id.tanggap.sitrep.ReportRecipients;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of those who get approved reports by e-mail, and the button that sends one to them.
@Controller
class MailingController {

    private static final Locale INDONESIAN = Locale.of("id");

    private final ReportRecipients recipients;
    private final ReportMailing mailing;
    private final ApprovedReports approved;
    private final Incidents incidents;
    private final Wording wording;

    MailingController(
            ReportRecipients recipients,
            ReportMailing mailing,
            ApprovedReports approved,
            Incidents incidents,
            Wording wording) {
        this.recipients = recipients;
        this.mailing = mailing;
        this.approved = approved;
        this.incidents = incidents;
        this.wording = wording;
    }

    @PostMapping("/incidents/{code}/recipients")
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var incident = admitted(code, request);
        var one = new ReportRecipients.NewRecipient(
                sent.getOrDefault("scope", "").equals("all"),
                sent.getOrDefault("address", ""),
                sent.getOrDefault("name", "").strip());
        if (!recipients.add(incident, one, request.viewer())) {
            next.addFlashAttribute("declined", request.reader().text("sitrep.recipient.refused"));
        }
        return page(incident);
    }

    @PostMapping("/incidents/{code}/recipients/{id}/removal")
    String remove(@PathVariable String code, @PathVariable long id, ViewerRequest request) {
        var incident = admitted(code, request);
        recipients.remove(incident, id, request.viewer());
        return page(incident);
    }

    /// @param report its number
    @PostMapping("/incidents/{code}/sitrep-mails")
    String send(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String report,
            ViewerRequest request,
            RedirectAttributes next) {
        var incident = admitted(code, request);
        var number = report.matches("[0-9]{1,6}") ? Integer.parseInt(report) : 0;
        var outcome = mailing.send(incident, number, words(incident, number, request), request.viewer());
        switch (outcome) {
            case ReportMailing.Queued queued ->
                next.addFlashAttribute("done", request.reader().text("sitrep.mail.queued", number, queued.mails()));
            case ReportMailing.Refused refused ->
                next.addFlashAttribute(
                        "declined",
                        request.reader()
                                .text("sitrep.mail.refused."
                                        + refused.why().name().toLowerCase(Locale.ROOT)));
        }
        return page(incident);
    }

    /// Of the mail, in Indonesian as the report is; empty for a report that nobody approved.
    private Map<String, String> words(IncidentCode incident, int number, ViewerRequest request) {
        var reader = wording.of(request.viewer(), INDONESIAN);
        return approved.list(incident).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> Map.of(
                        "report", reader.text("sitrep.number", Integer.toString(number)),
                        "incident",
                                incidents.find(incident).orElseThrow().facts().name(),
                        "state", reader.text("sitrep.state", reader.full(one.at())),
                        "approval", reader.text("sitrep.approved", one.approvedBy(), reader.full(one.approvedAt()))))
                .orElse(Map.of());
    }

    private static String page(IncidentCode incident) {
        return "redirect:/incidents/" + incident.value() + "/sitrep";
    }

    private IncidentCode admitted(String code, ViewerRequest request) {
        if (!request.viewer().role().opensIncidents()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return IncidentCode.parse(code)
                .filter(known -> incidents.find(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
