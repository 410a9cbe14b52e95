package id.tanggap.administration.office;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.balai.AreaKey;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.table.HxlWriter;
import id.tanggap.table.RowProblem;
import id.tanggap.table.TableField;
import id.tanggap.table.TableFile;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The table of responsibilities as a file, out and in, and the confirmation of rows by a decree.
@Controller
@RequestMapping("/settings/areas")
class AreaTableController {

    private static final String ROWS = "/settings/areas/rows";
    private static final int PROBLEMS = 200;
    private static final int BASIS = 300;

    private final AreaTable table;
    private final AreaDrafts drafts;
    private final BalaiDirectory balais;

    AreaTableController(AreaTable table, AreaDrafts drafts, BalaiDirectory balais) {
        this.table = table;
        this.drafts = drafts;
        this.balais = balais;
    }

    /// @param what label of the field
    record Problem(int row, String what, String value, String reason) {}

    @GetMapping("/file")
    void out(ViewerRequest request, HttpServletResponse response) throws IOException {
        admit(request);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"wilayah-kerja.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var writer = new HxlWriter(AreaTable.FIELDS, request.locale(), response.getWriter());
        balais.areas().forEach(area -> writer.write(table.cells(area)));
        writer.flush();
    }

    /// Whole or not at all: a file with a wrong row changes nothing. A good one becomes a draft.
    ///
    /// @param whole whether rows that the file lacks are taken away
    @PostMapping("/file")
    String in(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean whole,
            ViewerRequest request,
            Model model)
            throws IOException {
        admit(request);
        try {
            var read = table.read(TableFile.rows(AreaTable.FIELDS, file.getBytes(), request.locale()), whole);
            if (read.problems().isEmpty()) {
                return "redirect:/settings/areas/drafts/" + drafts.start(read.draft(), request.viewer());
            }
            model.addAttribute(
                    "wrong",
                    read.problems().stream().map(RowProblem::row).distinct().count());
            model.addAttribute("problems", problems(read.problems(), request.reader()));
        } catch (UploadedSheet.Unusable unusable) {
            model.addAttribute("refused", request.reader().sentence(unusable.reason()));
        } catch (SettingRefusedException refused) {
            model.addAttribute(
                    "refused",
                    request.reader().text(refused.key(), refused.arguments().toArray()));
        }
        return "settings-areas-file";
    }

    private static List<Problem> problems(List<RowProblem> problems, PageReader reader) {
        return problems.stream()
                .limit(PROBLEMS)
                .map(problem -> new Problem(
                        problem.row(), label(problem, reader), problem.value(), reader.sentence(problem.reason())))
                .toList();
    }

    private static String label(RowProblem problem, PageReader reader) {
        return AreaTable.FIELDS.stream()
                .filter(field -> field.code().equals(problem.field()))
                .map((TableField field) -> field.label(reader.locale()))
                .findFirst()
                .orElse(problem.field());
    }

    /// @param form `key` of each row, and `basis`
    @PostMapping("/confirmations")
    String confirm(@RequestParam MultiValueMap<String, String> form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        SettingResponse.say(confirmed(new FormValues(form), request.reader()), request.reader(), next);
        return "redirect:" + ROWS;
    }

    private SettingResult confirmed(FormValues fields, PageReader reader) {
        try {
            var basis = fields.text("basis", BASIS);
            var keys = fields.all("key").stream()
                    .flatMap(key -> AreaKey.read(key).stream())
                    .toList();
            if (basis.isEmpty() || keys.isEmpty()) {
                return new SettingResult.Refused("settings.areas.no-basis", List.of());
            }
            return drafts.confirm(keys, basis, reader);
        } catch (SettingRefusedException refused) {
            return new SettingResult.Refused(refused.key(), refused.arguments());
        }
    }
}
