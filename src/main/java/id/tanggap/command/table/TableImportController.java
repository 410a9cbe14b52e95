package id.tanggap.command.table;

import id.tanggap.audit.ExportLog;
import id.tanggap.table.ColumnMapping;
import id.tanggap.table.HxlWriter;
import id.tanggap.table.RowChange;
import id.tanggap.table.RowProblem;
import id.tanggap.table.TableField;
import id.tanggap.table.TableImports;
import id.tanggap.table.TableKind;
import id.tanggap.table.TablePreview;
import id.tanggap.table.TableReport;
import id.tanggap.table.TableUpload;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Imports a table of any kind: upload, columns and preview, report. Each step is a page of its own, so that it works
/// without script.
@Controller
@RequestMapping("/imports/{kind}")
class TableImportController {

    private static final String VIEW = "table-import";
    private static final TableField WHY =
            TableField.optional("what-is-wrong", "#meta+problem", "Yang salah", "What is wrong");

    private final TableImports imports;
    private final List<TableKind> kinds;
    private final ExportLog exports;

    TableImportController(TableImports imports, List<TableKind> kinds, ExportLog exports) {
        this.imports = imports;
        this.kinds = List.copyOf(kinds);
        this.exports = exports;
    }

    /// @param field code of the field that was guessed or chosen for it; empty if none
    record Column(int number, String name, String field) {}

    record Choice(String code, String label, boolean required) {}

    /// @param what label of the field, and what stands there
    record Problem(int row, String what, String value, String reason) {}

    @GetMapping
    String form(@PathVariable String kind, ViewerRequest request, Model model) {
        about(kind(kind, request), model, request.reader());
        return VIEW;
    }

    /// An empty table with our headings.
    @GetMapping("/template")
    void template(@PathVariable String kind, ViewerRequest request, HttpServletResponse response) throws IOException {
        var table = kind(kind, request);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(table.code()));
        new HxlWriter(table.fields(), request.locale(), response.getWriter()).flush();
    }

    /// Stores the file and shows a preview.
    @PostMapping
    String upload(
            @PathVariable String kind, @RequestParam("files") MultipartFile file, ViewerRequest request, Model model)
            throws IOException {
        var table = kind(kind, request);
        about(table, model, request.reader());
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            show(table, imports.open(table, file.getBytes(), name, request.viewer()), request.reader(), model);
        } catch (UploadedSheet.Unusable unusable) {
            model.addAttribute("refused", request.reader().sentence(unusable.reason()));
        }
        return VIEW;
    }

    /// Shows the preview with other columns, or applies the good rows if `apply` is given.
    ///
    /// @param path `kind` and `id` of the upload
    /// @param all all parameters; `column-1`, `column-2` … are the fields of the columns
    @PostMapping("/{id:\\d{1,18}}")
    String step(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            Model model) {
        var table = kind(path.getOrDefault("kind", ""), request);
        var upload = imports.find(table, Long.parseLong(path.getOrDefault("id", "0")), request.viewer())
                .orElseThrow(HttpErrors::notFound);
        about(table, model, request.reader());
        try {
            step(new Step(table, upload, mapping(all, table.fields()), all), request, model);
        } catch (UploadedSheet.Unusable unusable) {
            model.addAttribute("refused", request.reader().sentence(unusable.reason()));
        }
        return VIEW;
    }

    /// The rows that cannot be applied, with what is wrong, as a table that can be mended and imported.
    @PostMapping("/{id:\\d{1,18}}/wrong")
    void wrong(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            HttpServletResponse response)
            throws IOException, UploadedSheet.Unusable {
        var table = kind(path.getOrDefault("kind", ""), request);
        var upload = imports.find(table, Long.parseLong(path.getOrDefault("id", "0")), request.viewer())
                .orElseThrow(HttpErrors::notFound);
        var file = "%s-%d.csv".formatted(table.code(), upload.id());
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
        response.setHeader("Cache-Control", "no-store");
        var fields = new ArrayList<>(table.fields());
        fields.add(WHY);
        try (var export = exports.begin(new ExportLog.File("wrong-rows", file))) {
            var writer = new HxlWriter(fields, request.locale(), response.getWriter());
            imports.wrongRows(
                    new TableImports.Uploaded(table, upload), mapping(all, table.fields()), request.viewer(), row -> {
                        writer.write(cells(table, row, request.reader()));
                        export.add(1);
                    });
            writer.flush();
            export.finish();
        }
    }

    private static Map<String, String> cells(TableKind table, TableImports.WrongRow row, PageReader reader) {
        var cells = new HashMap<>(row.row().cells());
        cells.put(
                WHY.code(),
                row.problems().stream()
                        .map(problem -> label(table, problem, reader) + ": " + sentence(problem, reader))
                        .collect(Collectors.joining(" ")));
        return cells;
    }

    private record Step(TableKind table, TableUpload upload, ColumnMapping mapping, Map<String, String> sent) {

        boolean apply() {
            return sent.containsKey("apply");
        }

        /// Whether the person has seen what would be changed; other columns, or somebody else, may have made it other.
        boolean saw(TablePreview preview) {
            return sent.getOrDefault("changes", fingerprint(List.of()))
                    .equals(fingerprint(preview.report().changes()));
        }
    }

    private static String fingerprint(List<RowChange> changes) {
        return Integer.toHexString(changes.toString().hashCode());
    }

    private void step(Step step, ViewerRequest request, Model model) throws UploadedSheet.Unusable {
        var preview = imports.preview(step.table(), step.upload(), step.mapping(), request.viewer());
        if (!step.apply() || !preview.missing().isEmpty()) {
            show(step.table(), preview, request.reader(), model);
            return;
        }
        if (!step.saw(preview)) {
            model.addAttribute("refused", request.reader().text("table.changes.other"));
            show(step.table(), preview, request.reader(), model);
            return;
        }
        var report = imports.apply(step.table(), step.upload(), step.mapping(), request.viewer());
        model.addAttribute("done", true);
        model.addAttribute("upload", step.upload().id());
        model.addAttribute("sent", sent(step.mapping()));
        model.addAttribute("report", report);
        model.addAttribute("problems", problems(step.table(), report, request.reader()));
    }

    /// The columns as parameters, for a request about the same columns.
    private static Map<String, String> sent(ColumnMapping mapping) {
        var sent = new HashMap<String, String>();
        mapping.columns().forEach((field, column) -> sent.put("column-" + column, field));
        sent.put("heading", Integer.toString(mapping.headingRow()));
        return sent;
    }

    private static void about(TableKind table, Model model, PageReader reader) {
        model.addAttribute("kind", table.code());
        model.addAttribute("back", table.page());
        model.addAttribute("whole", table.isWhole());
        model.addAttribute(
                "fields",
                table.fields().stream()
                        .map(field -> new Choice(field.code(), field.label(reader.locale()), field.isRequired()))
                        .toList());
    }

    private static void show(TableKind table, TablePreview preview, PageReader reader, Model model) {
        var fieldOf = new HashMap<Integer, String>();
        preview.mapping().columns().forEach((field, column) -> fieldOf.put(column, field));
        model.addAttribute("preview", preview);
        model.addAttribute("upload", preview.upload().id());
        model.addAttribute("sent", sent(preview.mapping()));
        model.addAttribute(
                "columns",
                IntStream.rangeClosed(1, preview.columns().size())
                        .mapToObj(number ->
                                new Column(number, preview.columns().get(number - 1), fieldOf.getOrDefault(number, "")))
                        .toList());
        model.addAttribute(
                "missing",
                preview.missing().stream()
                        .map(field -> field.label(reader.locale()))
                        .toList());
        model.addAttribute("report", preview.report());
        model.addAttribute("changes", preview.report().changes());
        model.addAttribute("seenChanges", fingerprint(preview.report().changes()));
        model.addAttribute("problems", problems(table, preview.report(), reader));
    }

    private static List<Problem> problems(TableKind table, TableReport report, PageReader reader) {
        return report.problems().stream()
                .map(problem -> new Problem(
                        problem.row(), label(table, problem, reader), problem.value(), sentence(problem, reader)))
                .toList();
    }

    /// Settings say in the words of their pages why they cannot be so.
    private static String sentence(RowProblem problem, PageReader reader) {
        var reason = problem.reason();
        return reason.key().startsWith("settings.") ? reader.refusal(reason) : reader.sentence(reason);
    }

    private static String label(TableKind table, RowProblem problem, PageReader reader) {
        return table.fields().stream()
                .filter(field -> field.code().equals(problem.field()))
                .map(field -> field.label(reader.locale()))
                .findFirst()
                .orElse(problem.field());
    }

    private static ColumnMapping mapping(Map<String, String> all, List<TableField> fields) {
        var known = fields.stream().map(TableField::code).toList();
        var columns = new HashMap<String, Integer>();
        all.forEach((key, field) -> {
            if (key.matches("column-\\d{1,3}") && known.contains(field)) {
                columns.merge(field, Integer.parseInt(key.substring("column-".length())), Math::min);
            }
        });
        var heading = all.getOrDefault("heading", "0");
        return new ColumnMapping(heading.matches("\\d{1,6}") ? Integer.parseInt(heading) : 0, columns);
    }

    private TableKind kind(String code, ViewerRequest request) {
        var found = kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(HttpErrors::notFound);
        HttpErrors.admit(found.mayImport(request.viewer()));
        return found;
    }
}
