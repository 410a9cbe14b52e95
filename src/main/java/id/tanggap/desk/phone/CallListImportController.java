package id.tanggap.desk.phone;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.phone.sheet.SpreadsheetImport;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.code.Coded;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Imports an exported call list: upload, preview, import. Each step is a page of its own, so that it works without
/// script.
@Controller
class CallListImportController {

    /// Fields that an export can contain, in the order in which they are offered.
    private static final List<String> FIELDS = List.of(
            "start",
            "date",
            "time",
            "answer",
            "end",
            "duration",
            "billsec",
            "wait",
            "from",
            "to",
            "disposition",
            "direction",
            "agent",
            "queue",
            "uniqueid",
            "linkedid",
            "recording");

    private static final String PBX = "spreadsheet";

    private final SpreadsheetImport sheets;
    private final AuditLog audit;

    CallListImportController(SpreadsheetImport sheets, AuditLog audit) {
        this.sheets = sheets;
        this.audit = audit;
    }

    /// @param field code of the field that was guessed or chosen for it; empty if none
    record Column(int number, String name, String field) {}

    record BadRow(long row, String reason) {}

    @GetMapping("/phone/import")
    String form() {
        return "phone-import";
    }

    /// Stores the file and shows a preview.
    @PostMapping("/phone/import/preview")
    String preview(@RequestParam MultipartFile file, ViewerRequest request, Model model) throws IOException {
        var reader = request.reader();
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        switch (sheets.preview(file.getBytes(), name, reader.viewer())) {
            case SpreadsheetImport.Look.Preview look -> show(look, reader, model);
            case SpreadsheetImport.Look.Refused refused -> model.addAttribute("refused", say(refused.reason(), reader));
        }
        return "phone-import";
    }

    private void show(SpreadsheetImport.Look.Preview look, PageReader reader, Model model) {
        var fieldOf = new HashMap<Integer, String>();
        look.mapping().columns().forEach((field, column) -> fieldOf.put(column, field));
        var columns = new java.util.ArrayList<Column>();
        for (int i = 0; i < look.columns().size(); i++) {
            columns.add(new Column(i + 1, look.columns().get(i), fieldOf.getOrDefault(i + 1, "")));
        }
        model.addAttribute("look", look);
        model.addAttribute("columns", columns);
        model.addAttribute("fields", FIELDS);
        model.addAttribute(
                "problems",
                look.problems().stream().map(reason -> say(reason, reader)).toList());
        model.addAttribute("zones", IndonesianZone.values());
        model.addAttribute("zone", IndonesianZone.of(reader.viewer().zone()).orElse(IndonesianZone.WIB));
    }

    /// @param all all parameters; `column-1`, `column-2` … are the fields of the columns
    @PostMapping("/phone/import")
    String take(
            @ModelAttribute ImportForm form,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            Model model) {
        var viewer = request.viewer();
        var mapping = new SpreadsheetImport.Mapping(form.headingRow(), columns(all), null);
        var zone = Coded.find(IndonesianZone.values(), form.zone().toLowerCase(Locale.ROOT))
                .map(IndonesianZone::zone)
                .orElse(viewer.zone());
        switch (sheets.importSheet(
                form.file(), new SpreadsheetImport.ImportSettings(mapping, zone, form.pbx()), viewer)) {
            case SpreadsheetImport.Taken.Imported imported -> {
                record(form, imported);
                model.addAttribute("imported", imported);
                model.addAttribute(
                        "badRows",
                        imported.badRows().stream()
                                .map(row -> new BadRow(row.row(), say(row.reason(), request.reader())))
                                .toList());
            }
            case SpreadsheetImport.Taken.Refused refused ->
                model.addAttribute("refused", say(refused.reason(), request.reader()));
        }
        return "phone-import";
    }

    /// A row that is stored already changes nothing: no matter if this is done again.
    private void record(ImportForm form, SpreadsheetImport.Taken.Imported imported) {
        audit.record(
                AuditKind.IMPORT,
                AuditSubject.of(AuditSubject.Kind.LIST, "calls"),
                Map.of("file", Objects.requireNonNullElse(form.name(), ""), "new", imported.fresh(), "changed", 0));
    }

    /// The form of the preview, which says how to read the file. Upload, name and heading are required.
    ///
    /// @param upload SHA-256 of the stored file
    /// @param heading number of the heading row, 0 for none
    record ImportForm(
            @Nullable String upload,
            @Nullable String name,
            @Nullable Integer heading,
            String zone,
            String pbx) {

        ImportForm(
                @Nullable String upload,
                @Nullable String name,
                @Nullable Integer heading,
                @Nullable String zone,
                @Nullable String pbx) {
            this.upload = upload;
            this.name = name;
            this.heading = heading;
            this.zone = zone == null || zone.isEmpty() ? "WIB" : zone;
            this.pbx = pbx == null || pbx.isEmpty() ? PBX : pbx.strip();
        }

        int headingRow() {
            return given(heading);
        }

        SpreadsheetImport.Upload file() {
            try {
                return new SpreadsheetImport.Upload(new Sha256(given(upload)), given(name));
            } catch (IllegalArgumentException wrong) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "upload", wrong);
            }
        }

        private static <T> T given(@Nullable T value) {
            if (value == null) {
                throw HttpErrors.badRequest();
            }
            return value;
        }
    }

    private static Map<String, Integer> columns(Map<String, String> all) {
        var columns = new HashMap<String, Integer>();
        all.forEach((key, field) -> {
            if (key.matches("column-\\d{1,3}") && FIELDS.contains(field)) {
                columns.merge(field, Integer.parseInt(key.substring("column-".length())), Math::min);
            }
        });
        return columns;
    }

    private String say(@Nullable Reason reason, PageReader reader) {
        return reason == null ? "" : reader.sentence(reason);
    }
}
