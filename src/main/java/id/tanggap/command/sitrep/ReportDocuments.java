package id.tanggap.command.sitrep;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.command.item.ItemNames;
import id.tanggap.incident.IncidentCode;
import id.tanggap.sitrep.ApprovedReport;
import id.tanggap.sitrep.IncidentRecords;
import id.tanggap.sitrep.SituationReport;
import id.tanggap.sitrep.SituationReports;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the documents of situation reports: for a reader of the page in their language, and on paper in Indonesian.
@Component
class ReportDocuments {

    private static final Locale INDONESIAN = Locale.of("id");

    private final SituationReports reports;
    private final StockItems items;
    private final Wording wording;
    private final ReportPaper paper;
    private final ReportMaps maps;

    ReportDocuments(SituationReports reports, StockItems items, Wording wording, ReportPaper paper, ReportMaps maps) {
        this.reports = reports;
        this.items = items;
        this.wording = wording;
        this.paper = paper;
        this.maps = maps;
    }

    /// A report with what it was computed from.
    record Computed(IncidentRecords records, SituationReport report) {}

    /// @return empty if no incident has this code, or it was not known then
    Optional<Computed> of(IncidentCode code, Instant at) {
        return reports.records(code, at).map(records -> new Computed(records, reports.of(records)));
    }

    ReportDocument document(Computed computed, Optional<ApprovedReport> approval, PageReader reader) {
        return new ReportWording(computed.records(), computed.report(), ItemNames.of(items, reader))
                .document(approval, maps.of(computed.records()));
    }

    /// @param of `needs`, `people` or `reports`
    Optional<ReportTables.Table> table(String of, Computed computed, PageReader reader) {
        return new ReportTables(computed.report(), ItemNames.of(items, reader)).table(of);
    }

    /// The bytes of the PDF; the same for everybody.
    byte[] pdf(Computed computed, Optional<ApprovedReport> approval) {
        var zone = ZoneId.of(computed.report().zone());
        var nobody = new Viewer(null, "", Role.AUDITOR, null, zone, INDONESIAN);
        return paper.print(
                document(computed, approval, wording.of(nobody, INDONESIAN)),
                computed.report().at(),
                INDONESIAN);
    }
}
