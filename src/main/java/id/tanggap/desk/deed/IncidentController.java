package id.tanggap.desk.deed;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Links;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Groups many reports of one incident under one of them.
@Controller
@RequestMapping("/tickets/{number}/incident")
class IncidentController {

    private static final int MOST = 60;

    private final Links links;
    private final IncidentForm form;
    private final Sheets sheets;

    IncidentController(Links links, IncidentForm form, Sheets sheets) {
        this.links = links;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// Each report is linked in its own transaction. The first one that fails stops the rest; links made before stay.
    @PostMapping
    String group(Asked asked, Model model) {
        return sheets.after(grouped(asked), form, asked, model);
    }

    private Done grouped(Asked asked) {
        var incident = TicketNumber.parse(asked.text("incident"));
        var reports = reports(asked);
        if (incident.isEmpty() || reports.isEmpty()) {
            return new Done.Refused(Reason.of("refused.reports.missing"));
        }
        return reports.stream()
                .filter(report -> !report.number().equals(incident.get()))
                .map(report -> links.adopt(report, incident.get()))
                .filter(Done.Refused.class::isInstance)
                .findFirst()
                .orElseGet(() -> new Done.Accepted(asked.number()));
    }

    /// `261100042718-7`: the ticket number, and the version that was on the screen.
    private static List<Seen> reports(Asked asked) {
        return asked.all("report").stream()
                .limit(MOST)
                .filter(report -> report.matches("\\d{12}-\\d{1,18}"))
                .flatMap(report -> seen(report, asked).stream())
                .toList();
    }

    private static Optional<Seen> seen(String report, Asked asked) {
        var parts = report.split("-", 2);
        return TicketNumber.parse(parts[0]).map(number -> new Seen(number, asked.viewer(), Long.parseLong(parts[1])));
    }
}
