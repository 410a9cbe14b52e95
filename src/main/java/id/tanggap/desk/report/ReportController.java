package id.tanggap.desk.report;

import id.tanggap.figures.FiguresAge;
import id.tanggap.figures.ReportPeriod;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The reports, and each of their tables as a file. For supervisors, administrators, auditors, and staff of a balai
/// about their own.
@Controller
class ReportController {

    private final List<Report> reports;
    private final ReportQueryReader queries;
    private final ReportFrame frame;
    private final FiguresAge age;
    private final ReportCsv csv;

    ReportController(
            List<Report> reports, ReportQueryReader queries, ReportFrame frame, FiguresAge age, ReportCsv csv) {
        this.reports = reports;
        this.queries = queries;
        this.frame = frame;
        this.age = age;
        this.csv = csv;
    }

    @GetMapping("/reports")
    String incoming(ReportForm form, ViewerRequest request, Model model) {
        return page("incoming", form, request, model);
    }

    @GetMapping("/reports/{report:[a-z]{1,20}}")
    String one(@PathVariable String report, ReportForm form, ViewerRequest request, Model model) {
        return page(report, form, request, model);
    }

    private String page(String code, ReportForm form, ViewerRequest request, Model model) {
        var days = form.days(request.reader().now());
        var period = days.orElseGet(() -> ReportPeriod.of(
                ReportPeriod.Choice.FOUR_WEEKS,
                ReportPeriod.today(request.reader().now())));
        var asked = queries.of(form, period, request.reader());
        var report = report(code);
        model.addAttribute("wrong", days.isEmpty());
        model.addAttribute("report", code);
        model.addAttribute("tables", report.tables(asked));
        frame.put(asked, age.now(), model);
        return "reports";
    }

    private Report report(String code) {
        return reports.stream()
                .filter(report -> report.code().equals(code))
                .findFirst()
                .orElseThrow(HttpErrors::notFound);
    }

    /// @param table a report and what its table is by: `incoming-balai`
    @GetMapping("/reports/tables/{table:[a-z-]{1,40}}")
    void file(@PathVariable String table, ReportForm form, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var period = form.days(reader.now()).orElseThrow(HttpErrors::badRequest);
        var asked = queries.of(form, period, reader);
        var dash = table.indexOf('-');
        var found = report(dash < 0 ? table : table.substring(0, dash)).tables(asked).stream()
                .filter(one -> one.code().equals(table))
                .findFirst()
                .orElseThrow(HttpErrors::notFound);
        csv.write(found, asked.now(), response);
    }
}
