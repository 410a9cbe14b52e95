package id.tanggap.administration.wording;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.AnswerSetting;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.CannedResponse;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.ShippedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All ready answers; adds the shipped ones that are missing.
@Controller
class AnswersController {

    private static final String PATH = "/settings/answers";
    private static final int NEWEST = 10;

    private final CannedResponses answers;
    private final ShippedAnswers shipped;
    private final SettingChanges changes;
    private final WordChoices choices;
    private final SettingHistoryRows history;
    private final AnswerUses uses;

    AnswersController(
            CannedResponses answers,
            ShippedAnswers shipped,
            SettingChanges changes,
            WordChoices choices,
            SettingHistoryRows history,
            AnswerUses uses) {
        this.answers = answers;
        this.shipped = shipped;
        this.changes = changes;
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
            String language,
            String categories,
            String balai,
            boolean retired,
            String text,
            String used) {}

    /// "12 kali, terakhir kemarin": of the last thirty days.
    static String told(AnswerUses.@Nullable Use use, PageReader reader) {
        return use == null ? "" : reader.text("settings.words.used", use.month(), reader.brief(use.last()));
    }

    static long counted(AnswerUses.@Nullable Use use) {
        return use == null ? 0 : use.month();
    }

    @GetMapping(PATH)
    String answers(WordingQuestion question, ViewerRequest request, Model model) {
        admit(request);
        var reader = request.reader();
        var all = answers.all();
        var used = uses.ofAnswers();
        model.addAttribute("question", question);
        model.addAttribute(
                "list",
                new WordingList<Row>(question, PATH, choices, reader)
                        .of(all.stream()
                                .filter(answer -> isWanted(answer, question))
                                .map(answer -> item(answer, used.get(answer.key()), reader))
                                .toList()));
        model.addAttribute("missing", shipped.missing(all).size());
        model.addAttribute("history", history.ofKind(AnswerSetting.KIND, NEWEST, reader));
        return "settings-answers";
    }

    private static boolean isWanted(CannedResponse answer, WordingQuestion question) {
        return question.fits(text(answer))
                && (question.language().isEmpty() || question.language().equals(answer.language()));
    }

    private WordingList.Item<Row> item(CannedResponse answer, AnswerUses.@Nullable Use use, PageReader reader) {
        return new WordingList.Item<>(
                answer.key().value(),
                answer.title(reader.locale()),
                WordChoices.groupsOf(answer.categories()),
                counted(use),
                row(answer, told(use, reader), reader));
    }

    private Row row(CannedResponse answer, String used, PageReader reader) {
        return new Row(
                path(answer.code(), answer.language()),
                answer.title(reader.locale()),
                answer.shortcut(),
                answer.language(),
                choices.named(answer.categories(), reader),
                answer.balai().isEmpty() ? "" : reader.balai(answer.balai()),
                answer.retired(),
                answer.text(),
                used);
    }

    /// In which words are looked for.
    static String text(CannedResponse answer) {
        return answer.code() + " " + answer.shortcut() + " " + answer.title() + " " + answer.titleEnglish() + " "
                + answer.text();
    }

    @PostMapping(PATH + "/shipped")
    String addMissing(ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var reader = request.reader();
        var edits = shipped.missing(answers.all()).entrySet().stream()
                .map(one -> SettingEdit.of(
                        AnswerSetting.KIND, one.getKey().value(), one.getValue().title(), one.getValue()))
                .toList();
        var why = reader.text("settings.answers.shipped.why");
        SettingResponse.say(changes.make(edits, why, request.viewer().actor()), reader, next);
        return "redirect:" + PATH;
    }

    static String path(String code, String language) {
        return PATH + "/" + code + "/" + language;
    }

    /// Those who answer for the work of others write what is answered often.
    static void admit(ViewerRequest request) {
        HttpErrors.admit(request.viewer().supervises());
    }
}
