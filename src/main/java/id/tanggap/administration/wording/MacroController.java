package id.tanggap.administration.wording;

import id.tanggap.administration.SettingResponse;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.writing.macro.MacroSetting;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One macro: made, changed, retired.
@Controller
class MacroController {

    private final Macros macros;
    private final SettingChanges changes;
    private final MacroPage pages;

    MacroController(Macros macros, SettingChanges changes, MacroPage pages) {
        this.macros = macros;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/settings/new-macro")
    String fresh(ViewerRequest request, Model model) {
        AnswersController.admit(request);
        return pages.page("", WordsForm.sent(model).orElseGet(WordsForm::empty), request.reader(), model);
    }

    @PostMapping("/settings/macros")
    String make(@RequestParam MultiValueMap<String, String> sent, ViewerRequest request, RedirectAttributes next) {
        AnswersController.admit(request);
        var form = new WordsForm(sent);
        var code = form.text("code");
        var made = macros.find(code).isEmpty()
                ? put(code, form, request)
                : new SettingResult.Refused("settings.answer.refused.code-taken", List.of(code));
        return WordsForm.answer(made, sent, request, next)
                ? "redirect:/settings/macros"
                : "redirect:/settings/new-macro";
    }

    /// Whoever takes back that a macro was made comes here, and goes on to the list.
    @GetMapping("/settings/macros/{code}")
    String macro(@PathVariable String code, ViewerRequest request, Model model, RedirectAttributes next) {
        AnswersController.admit(request);
        var macro = macros.find(code);
        if (macro.isEmpty()) {
            SettingResponse.pass(model, next);
            return "redirect:/settings/macros";
        }
        var form =
                WordsForm.sent(model).orElseGet(() -> WordsForm.of(macro.get().setting()));
        return pages.page(code, form, request.reader(), model);
    }

    @PostMapping("/settings/macros/{code}")
    String save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        AnswersController.admit(request);
        if (macros.find(code).isEmpty()) {
            throw HttpErrors.notFound();
        }
        var form = new WordsForm(sent);
        WordsForm.answer(put(code, form, request), sent, request, next);
        return "redirect:" + MacrosController.path(code);
    }

    private SettingResult put(String code, WordsForm form, ViewerRequest request) {
        var macro = form.macro();
        var edit = new SettingEdit(MacroSetting.KIND, code, macro.label(), macro, form.seen());
        return changes.make(edit, form.text("why"), request.viewer().actor());
    }
}
