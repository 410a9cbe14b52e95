package id.tanggap.administration.wording;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingHistory;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.CannedResponse;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.macro.Macro;
import id.tanggap.writing.macro.MacroSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of one macro: its steps, and for which tickets it is.
@Component
class MacroPage {

    private static final int NEWEST = 10;
    private static final int STEPS = 6;

    private final CannedResponses answers;
    private final Outcomes outcomes;
    private final WordChoices choices;
    private final SettingHistory versions;
    private final SettingHistoryRows history;

    MacroPage(
            CannedResponses answers,
            Outcomes outcomes,
            WordChoices choices,
            SettingHistory versions,
            SettingHistoryRows history) {
        this.answers = answers;
        this.outcomes = outcomes;
        this.choices = choices;
        this.versions = versions;
        this.history = history;
    }

    /// @param code empty for a new one
    String page(String code, WordsForm form, PageReader reader, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("steps", steps(form));
        model.addAttribute(
                "kinds",
                Stream.of(Macro.StepKind.values())
                        .filter(kind -> kind != Macro.StepKind.UNKNOWN)
                        .map(kind ->
                                new WordChoices.Choice(kind.code(), reader.text("settings.macro.kind." + kind.code())))
                        .toList());
        model.addAttribute("withs", withs(reader));
        model.addAttribute("categories", choices.categories(reader));
        model.addAttribute("balais", choices.balais());
        model.addAttribute("seen", code.isEmpty() ? 0 : versions.version(MacroSetting.KIND, code));
        model.addAttribute("history", code.isEmpty() ? List.of() : history.of(MacroSetting.KIND, code, NEWEST, reader));
        return "settings-macro";
    }

    /// Those of the form, and empty rows for more.
    private static List<MacroSetting.Step> steps(WordsForm form) {
        var steps = new ArrayList<>(form.steps());
        while (steps.size() < STEPS) {
            steps.add(new MacroSetting.Step("", ""));
        }
        return steps;
    }

    /// What a step may be done with: answers and outcomes, by their codes; tags are typed.
    private List<WordChoices.Choice> withs(PageReader reader) {
        return Stream.concat(
                        answers.all().stream()
                                .filter(answer -> answer.language().equals("id") && !answer.retired())
                                .map((CannedResponse answer) ->
                                        new WordChoices.Choice(answer.code(), answer.title(reader.locale()))),
                        outcomes.offered().stream()
                                .map((Outcome outcome) ->
                                        new WordChoices.Choice(outcome.code(), outcome.label(reader.locale()))))
                .toList();
    }
}
