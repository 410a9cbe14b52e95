package id.tanggap.administration.wording;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.letter.LetterSettings;
import id.tanggap.reply.letter.Letters;
import id.tanggap.reply.letter.SampleMails;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One letter: changed, reset, shown on a ticket while it is written, sent as a sample to oneself.
@Controller
@RequestMapping("/settings/letters/{event}/{channel}/{language}")
class LetterController {

    private final Letters letters;
    private final SettingChanges changes;
    private final SampleMails samples;
    private final LetterPage pages;

    LetterController(Letters letters, SettingChanges changes, SampleMails samples, LetterPage pages) {
        this.letters = letters;
        this.changes = changes;
        this.samples = samples;
        this.pages = pages;
    }

    private LetterKey admitted(Map<String, String> address, ViewerRequest request) {
        admit(request);
        return letters.find(address.get("event") + "." + address.get("channel") + "." + address.get("language"))
                .orElseThrow(HttpErrors::notFound);
    }

    @GetMapping
    String letter(@PathVariable Map<String, String> address, ViewerRequest request, Model model) {
        var key = admitted(address, request);
        var form = WordsForm.sent(model).orElseGet(() -> WordsForm.of(letters.current(key)));
        return pages.page(key, form, request, model);
    }

    @PostMapping
    String save(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var key = admitted(address, request);
        var form = new WordsForm(sent);
        WordsForm.answer(put(key, form.letter(key.isEmail()), form, request), sent, request, next);
        return "redirect:" + LetterTable.path(key);
    }

    /// The shipped words again.
    @PostMapping("/original")
    String reset(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var key = admitted(address, request);
        SettingResponse.say(put(key, null, new WordsForm(sent), request), request.reader(), next);
        return "redirect:" + LetterTable.path(key);
    }

    private SettingResult put(LetterKey key, @Nullable LetterText text, WordsForm form, ViewerRequest request) {
        var edit = new SettingEdit(
                LetterSettings.KIND, key.code(), LetterTable.title(key, request.reader()), text, form.seen());
        return changes.make(edit, form.text("why"), request.viewer().actor());
    }

    /// What it becomes, while it is written. Without a script a whole page.
    @PostMapping("/preview")
    String preview(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            Model model) {
        var key = admitted(address, request);
        var form = new WordsForm(sent);
        if (request.part()) {
            pages.preview(key, form, request, model);
            return "fragments/settings-words :: preview";
        }
        return pages.page(key, form, request, model);
    }

    /// As it was typed, to whoever typed it.
    @PostMapping("/samples")
    String sample(
            @PathVariable Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        var key = admitted(address, request);
        var reader = request.reader();
        WordsForm.keep(sent, next);
        try {
            var outcome = samples.send(
                    new SampleMails.Sample(
                            key,
                            new WordsForm(sent).letter(key.isEmail()),
                            reader.text("settings.letter.sample.mark"),
                            reader.text("settings.letter.sample.note", LetterTable.title(key, reader))),
                    request.viewer());
            var sentence = reader.text("settings.letter.sample." + outcome.code());
            if (outcome == SampleMails.Outcome.SENT) {
                next.addFlashAttribute("settingDone", sentence);
            } else {
                SettingResponse.refuse(sentence, next);
            }
        } catch (SettingRefusedException refused) {
            SettingResponse.refuse(
                    reader.text(refused.key(), refused.arguments().toArray()), next);
        }
        return "redirect:" + LetterTable.path(key);
    }
}
