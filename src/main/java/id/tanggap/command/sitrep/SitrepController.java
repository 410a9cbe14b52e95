package id.tanggap.command.sitrep;

import id.tanggap.access.Viewer;
import id.tanggap.audit.ExportLog;
import id.tanggap.command.item.TableResponse;
import id.tanggap.command.sitrep.ReportDocuments.Computed;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.sitrep.ApprovedReports;
import id.tanggap.sitrep.SituationReports;
import id.tanggap.web.request.LocalMinute;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The situation report of an incident for any past minute, as page and PDF, and its approval.
///
/// 403 for those who may not read reports, 404 for a code that no incident has.
@Controller
class SitrepController {

    private final SituationReports reports;
    private final ApprovedReports approved;
    private final ReportDocuments documents;
    private final ReportRows rows;
    private final MailingViews mailing;
    private final Incidents incidents;
    private final TableResponse tables;
    private final ExportLog exports;

    SitrepController(
            SituationReports reports,
            ApprovedReports approved,
            ReportDocuments documents,
            ReportRows rows,
            MailingViews mailing,
            Incidents incidents,
            TableResponse tables,
            ExportLog exports) {
        this.reports = reports;
        this.approved = approved;
        this.documents = documents;
        this.rows = rows;
        this.mailing = mailing;
        this.incidents = incidents;
        this.tables = tables;
        this.exports = exports;
    }

    /// @param at date and time in the reader's zone, `2026-11-24T05:15`; the last minute without one
    @GetMapping("/incidents/{code}/sitrep")
    String page(
            @PathVariable String code, @RequestParam(defaultValue = "") String at, ViewerRequest request, Model model) {
        var reader = request.reader();
        var incident = admitted(code, reader.viewer());
        var found = minute(at, reader).flatMap(minute -> documents.of(incident, minute));
        if (found.isEmpty() && !at.isEmpty()) {
            model.addAttribute("declined", reader.text("sitrep.wrong"));
        }
        var computed = found.or(() -> documents.of(incident, reports.latest()));
        if (computed.isEmpty()) {
            model.addAttribute("code", incident.value());
            return "sitrep-early";
        }
        fill(incident, computed.get(), reader, model);
        return "sitrep";
    }

    /// Rows of a report.
    ///
    /// @param at the minute of the report; the last one without it
    /// @param of which figure, see `ReportRows`; all tickets without it
    record Asked(@Nullable String at, @Nullable String of) {}

    /// The rows behind a figure.
    @GetMapping("/incidents/{code}/sitrep/rows")
    String rows(@PathVariable String code, Asked asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var incident = admitted(code, reader.viewer());
        var at = Objects.requireNonNullElse(asked.at(), "");
        var of = Objects.requireNonNullElse(asked.of(), "tickets");
        var computed = minute(at, reader)
                .flatMap(minute -> documents.of(incident, minute))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", documents.document(computed, Optional.empty(), reader));
        model.addAttribute("at", at);
        model.addAttribute(
                "rows",
                rows.of(of, computed, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "sitrep-rows";
    }

    /// Rows of the report as CSV with HXL tags, see `ReportTables`.
    @GetMapping("/incidents/{code}/sitrep/export")
    void export(@PathVariable String code, Asked asked, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var incident = admitted(code, reader.viewer());
        var of = Objects.requireNonNullElse(asked.of(), "needs");
        var computed = minute(Objects.requireNonNullElse(asked.at(), ""), reader)
                .flatMap(minute -> documents.of(incident, minute))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var table = documents
                .table(of, computed, reader)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = "%s-%s-%s.csv".formatted(reader.text("sitrep.file"), incident.value(), of);
        tables.write(
                new TableResponse.Table(new ExportLog.File("sitrep", file), table.fields(), table.rows()),
                reader.locale(),
                response);
    }

    private void fill(IncidentCode incident, Computed computed, PageReader reader, Model model) {
        var minute = computed.report().at();
        var approval = approved.find(incident, minute);
        var kept = approved.list(incident);
        model.addAttribute("report", documents.document(computed, approval, reader));
        model.addAttribute("at", LocalMinute.format(minute, reader.viewer().zone()));
        model.addAttribute("zone", IndonesianZone.nameOf(reader.viewer().zone()));
        model.addAttribute(
                "latest", LocalMinute.format(reports.latest(), reader.viewer().zone()));
        model.addAttribute(
                "next", approval.isEmpty() && reader.viewer().role().opensIncidents() ? kept.size() + 1 : null);
        var sent = mailing.sent(incident, reader);
        var recipients = mailing.recipients(incident, reader);
        model.addAttribute("recipients", recipients);
        model.addAttribute("leads", reader.viewer().role().opensIncidents());
        model.addAttribute(
                "kept",
                kept.stream()
                        .map(one -> new Kept(
                                one.number(),
                                reader.text("sitrep.kept.line", Integer.toString(one.number()), reader.full(one.at())),
                                reader.text("sitrep.kept.by", one.approvedBy(), reader.full(one.approvedAt())),
                                sent.getOrDefault(one.number(), List.of()),
                                MailingViews.waiting(recipients, sent.getOrDefault(one.number(), List.of()))))
                        .toList());
    }

    /// An approved report in the list.
    ///
    /// @param waiting how many on the list did not get it yet
    record Kept(int number, String title, String by, List<MailingViews.Sent> sent, long waiting) {}

    /// The report of a minute on paper; the approved one if there is one. The same minute gives the same bytes.
    @GetMapping("/incidents/{code}/sitrep.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code, @RequestParam(defaultValue = "") String at, ViewerRequest request) {
        var incident = admitted(code, request.viewer());
        var computed = minute(at, request.reader())
                .flatMap(minute -> documents.of(incident, minute))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var approval = approved.find(incident, computed.report().at());
        var pdf = approval.flatMap(one -> approved.pdf(incident, one.number()))
                .orElseGet(() -> documents.pdf(computed, Optional.empty()));
        return paper(incident, pdf);
    }

    @GetMapping("/incidents/{code}/sitreps/{number}.pdf")
    ResponseEntity<byte[]> kept(@PathVariable String code, @PathVariable int number, ViewerRequest request) {
        var incident = admitted(code, request.viewer());
        return paper(
                incident,
                approved.pdf(incident, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private ResponseEntity<byte[]> paper(IncidentCode incident, byte[] pdf) {
        var file = "sitrep-" + incident.value() + ".pdf";
        exports.document(new ExportLog.File("sitrep", file));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(pdf);
    }

    /// Approves the report of a minute: it gets the next number and is kept as it is.
    @PostMapping("/incidents/{code}/sitrep")
    String approve(@PathVariable String code, @RequestParam String at, ViewerRequest request, RedirectAttributes next) {
        var reader = request.reader();
        var incident = admitted(code, reader.viewer());
        if (!reader.viewer().role().opensIncidents()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var computed = minute(at, reader)
                .flatMap(minute -> documents.of(incident, minute))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var approval = approved.approve(
                computed.report(), (report, one) -> documents.pdf(computed, Optional.of(one)), reader.viewer());
        next.addFlashAttribute("done", reader.text("sitrep.done", Integer.toString(approval.number())));
        return "redirect:/incidents/" + incident.value() + "/sitrep?at=" + at;
    }

    private Optional<Instant> minute(String at, PageReader reader) {
        if (at.isEmpty()) {
            return Optional.of(reports.latest());
        }
        return LocalMinute.parse(at, reader.viewer().zone()).filter(reports::isPast);
    }

    private IncidentCode admitted(String code, Viewer viewer) {
        if (!SituationReports.mayRead(viewer)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return IncidentCode.parse(code)
                .filter(known -> incidents.find(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
