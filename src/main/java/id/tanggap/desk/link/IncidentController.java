package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.link.TicketLinks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Groups many reports of one incident under one of them.
@Controller
@RequestMapping("/tickets/{number}/incident")
class IncidentController {

    private static final int MOST = 60;

    private final TicketLinks links;
    private final ActionResponse sheets;

    IncidentController(TicketLinks links, ActionResponse sheets) {
        this.links = links;
        this.sheets = sheets;
    }

    /// Each report is linked in its own transaction. The first one that fails stops the rest; links made before stay.
    @PostMapping
    String group(TicketRequest asked, Model model) {
        return sheets.after(grouped(asked), asked, model);
    }

    private CommandResult grouped(TicketRequest asked) {
        var incident = TicketNumber.parse(asked.text("incident"));
        var reports = reports(asked);
        if (incident.isEmpty() || reports.isEmpty()) {
            return new CommandResult.Refused(Reason.of("refused.reports.missing"));
        }
        return reports.stream()
                .filter(report -> !report.number().equals(incident.get()))
                .map(report -> links.linkToIncident(report, incident.get()))
                .filter(CommandResult.Refused.class::isInstance)
                .findFirst()
                .orElseGet(() -> new CommandResult.Accepted(asked.number()));
    }

    /// `261100042718-7`: the ticket number, and the version that was on the screen.
    private static List<TicketVersion> reports(TicketRequest asked) {
        return asked.all("report").stream()
                .limit(MOST)
                .filter(report -> report.matches("\\d{12}-\\d{1,18}"))
                .flatMap(report -> seen(report, asked).stream())
                .toList();
    }

    private static Optional<TicketVersion> seen(String report, TicketRequest asked) {
        var parts = report.split("-", 2);
        return TicketNumber.parse(parts[0])
                .map(number -> new TicketVersion(number, asked.viewer(), Long.parseLong(parts[1])));
    }
}
