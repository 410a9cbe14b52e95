package id.tanggap.administration.wording;

import id.tanggap.administration.SettingResponse;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.writing.AnswerKey;
import id.tanggap.writing.AnswerSetting;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.ShippedAnswers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One ready answer: made, changed, retired, reset, shown while it is written.
@Controller
class AnswerController {

    private static final String ANSWER = "/settings/answers/{code}/{language}";

    private final CannedResponses answers;
    private final ShippedAnswers shipped;
    private final SettingChanges changes;
    private final AnswerPage pages;

    AnswerController(CannedResponses answers, ShippedAnswers shipped, SettingChanges changes, AnswerPage pages) {
        this.answers = answers;
        this.shipped = shipped;
        this.changes = changes;
        this.pages = pages;
    }

    private static AnswerKey admitted(Map<String, String> address, ViewerRequest request) {
        AnswersController.admit(request);
        return AnswerKey.parse(address.get("code") + "." + address.get("language"))
                .orElseThrow(HttpErrors::notFound);
    }

    @GetMapping("/settings/new-answer")
    String fresh(ViewerRequest request, Model model) {
        AnswersController.admit(request);
        return pages.fresh(WordsForm.sent(model).orElseGet(WordsForm::empty), request.reader(), model);
    }

    /// The code is chosen once; macros know the answer by it.
    @PostMapping("/settings/answers")
    String make(@RequestParam MultiValueMap<String, String> sent, ViewerRequest request, RedirectAttributes next) {
        AnswersController.admit(request);
        var form = new WordsForm(sent);
        var key = AnswerKey.parse(form.text("code") + "." + form.text("language"));
        var problem = key.isEmpty()
                ? "settings.answer.refused.code"
                : answers.find(key.get()).isPresent() ? "settings.answer.refused.code-taken" : "";
        var result = problem.isEmpty()
                ? put(key.orElseThrow(), form.answer(), form, request)
                : new SettingResult.Refused(problem, List.of(form.text("code")));
        return WordsForm.answer(result, sent, request, next)
                ? "redirect:/settings/answers"
                : "redirect:/settings/new-answer";
    }

    /// Whoever takes back that an answer was made comes here, and goes on to the list.
    @GetMapping(ANSWER)
    String answer(
            @PathVariable Map<String, String> address, ViewerRequest request, Model model, RedirectAttributes next) {
        var answer = answers.find(admitted(address, request));
        if (answer.isEmpty()) {
            SettingResponse.pass(model, next);
            return "redirect:/settings/answers";
        }
        var form =
                WordsForm.sent(model).orElseGet(() -> WordsForm.of(answer.get().setting()));
        return pages.of(answer.get(), form, request.reader(), model);
    }

    @PostMapping(ANSWER)
    String save(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var key = admitted(address, request);
        if (answers.find(key).isEmpty()) {
            throw HttpErrors.notFound();
        }
        var form = new WordsForm(sent);
        WordsForm.answer(put(key, form.answer(), form, request), sent, request, next);
        return "redirect:" + AnswersController.path(key.code(), key.language());
    }

    /// The shipped words again.
    @PostMapping(ANSWER + "/original")
    String reset(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var key = admitted(address, request);
        var original = shipped.find(key).orElseThrow(HttpErrors::notFound);
        SettingResponse.say(put(key, original, new WordsForm(sent), request), request.reader(), next);
        return "redirect:" + AnswersController.path(key.code(), key.language());
    }

    private SettingResult put(AnswerKey key, AnswerSetting answer, WordsForm form, ViewerRequest request) {
        var edit = new SettingEdit(AnswerSetting.KIND, key.value(), answer.title(), answer, form.seen());
        return changes.make(edit, form.text("why"), request.viewer().actor());
    }

    /// What it becomes, with invented values, while it is written.
    @PostMapping("/settings/answers/preview")
    String preview(@RequestParam MultiValueMap<String, String> sent, ViewerRequest request, Model model) {
        AnswersController.admit(request);
        pages.preview(new WordsForm(sent).text("text"), request.reader(), model);
        return "fragments/settings-words :: hints";
    }
}
