package id.tanggap.administration.wording;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.macro.Macro;
import id.tanggap.writing.macro.MacroSetting;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All macros.
@Controller
class MacrosController {

    private static final String PATH = "/settings/macros";
    private static final int NEWEST = 10;

    private final Macros macros;
    private final WordChoices choices;
    private final SettingHistoryRows history;
    private final AnswerUses uses;

    MacrosController(Macros macros, WordChoices choices, SettingHistoryRows history, AnswerUses uses) {
        this.macros = macros;
        this.choices = choices;
        this.history = history;
        this.uses = uses;
    }

    /// @param balai name of the only balai it is for; empty for all
    /// @param used how often and when; empty for never
    record Row(
            String path,
            String title,
            String shortcut,
            String categories,
            String balai,
            boolean retired,
            List<String> steps,
            String used) {}

    @GetMapping(PATH)
    String macros(WordingQuestion question, ViewerRequest request, Model model) {
        AnswersController.admit(request);
        var reader = request.reader();
        var used = uses.ofMacros();
        model.addAttribute("question", question);
        model.addAttribute(
                "list",
                new WordingList<Row>(question, PATH, choices, reader)
                        .of(macros.every().stream()
                                .map(macro -> item(macro, used.get(macro.code()), reader))
                                .filter(item -> question.fits(text(item)))
                                .toList()));
        model.addAttribute("history", history.ofKind(MacroSetting.KIND, NEWEST, reader));
        return "settings-macros";
    }

    private WordingList.Item<Row> item(Macro macro, AnswerUses.@Nullable Use use, PageReader reader) {
        return new WordingList.Item<>(
                macro.code(),
                macro.label(reader.locale()),
                WordChoices.groupsOf(macro.categories()),
                AnswersController.counted(use),
                row(macro, AnswersController.told(use, reader), reader));
    }

    /// In which words are looked for.
    private static String text(WordingList.Item<Row> macro) {
        return macro.key() + " " + macro.row().shortcut() + " " + macro.title() + " "
                + String.join(" ", macro.row().steps());
    }

    private Row row(Macro macro, String used, PageReader reader) {
        return new Row(
                path(macro.code()),
                macro.label(reader.locale()),
                macro.shortcut(),
                choices.named(macro.categories(), reader),
                macro.balai().isEmpty() ? "" : reader.balai(macro.balai()),
                macro.retired(),
                macro.steps().stream().map(step -> said(step, reader)).toList(),
                used);
    }

    private static String said(Macro.Step step, PageReader reader) {
        return said(step.kind().code(), step.with(), reader);
    }

    static String said(String kind, String with, PageReader reader) {
        var name = kind.equals(Macro.StepKind.RESOLVE.code()) ? reader.textOr("outcome." + with, with) : with;
        return reader.text("settings.macro.step." + kind, name);
    }

    static String path(String code) {
        return PATH + "/" + code;
    }
}
