package id.tanggap.administration.wording;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.Macro;
import id.tanggap.writing.MacroSetting;
import id.tanggap.writing.Macros;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All macros.
@Controller
class MacrosController {

    private static final int NEWEST = 10;

    private final Macros macros;
    private final WordChoices choices;
    private final SettingHistoryRows history;

    MacrosController(Macros macros, WordChoices choices, SettingHistoryRows history) {
        this.macros = macros;
        this.choices = choices;
        this.history = history;
    }

    /// @param balai name of the only balai it is for; empty for all
    record Row(
            String path,
            String title,
            String shortcut,
            String categories,
            String balai,
            boolean retired,
            List<String> steps) {}

    @GetMapping("/settings/macros")
    String macros(ViewerRequest request, Model model) {
        AnswersController.admit(request);
        var reader = request.reader();
        model.addAttribute(
                "macros",
                macros.every().stream().map(macro -> row(macro, reader)).toList());
        model.addAttribute("history", history.ofKind(MacroSetting.KIND, NEWEST, reader));
        return "settings-macros";
    }

    private Row row(Macro macro, PageReader reader) {
        return new Row(
                path(macro.code()),
                macro.label(reader.locale()),
                macro.shortcut(),
                choices.named(macro.categories(), reader),
                macro.balai().isEmpty() ? "" : reader.balai(macro.balai()),
                macro.retired(),
                macro.steps().stream().map(step -> said(step, reader)).toList());
    }

    private static String said(Macro.Step step, PageReader reader) {
        var with = step.kind() == Macro.StepKind.RESOLVE
                ? reader.textOr("outcome." + step.with(), step.with())
                : step.with();
        return reader.text("settings.macro.step." + step.kind().code(), with);
    }

    static String path(String code) {
        return "/settings/macros/" + code;
    }
}
