package id.tanggap.administration.category;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingEdit;
import id.tanggap.ticket.classification.TagSetting;
import id.tanggap.ticket.classification.TagUses;
import id.tanggap.ticket.move.MoveKind;
import id.tanggap.ticket.move.MoveProgress;
import id.tanggap.ticket.move.MoveStore;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tags that staff give to tickets: how often, renaming and merging them, retiring them.
@Controller
@RequestMapping("/settings/tags")
class TagSettingsController {

    private static final String PAGE = "redirect:/settings/tags";
    private static final int ROWS = 50;
    private static final int NEWEST = 10;

    private final TagUses uses;
    private final SettingDocuments documents;
    private final MoveStore moves;
    private final SettingChanges changes;
    private final SettingHistoryRows history;

    TagSettingsController(
            TagUses uses,
            SettingDocuments documents,
            MoveStore moves,
            SettingChanges changes,
            SettingHistoryRows history) {
        this.uses = uses;
        this.documents = documents;
        this.moves = moves;
        this.changes = changes;
        this.history = history;
    }

    /// A tag that was renamed or retired.
    ///
    /// @param percent how far its renaming is; null if it has not begun, or there was nothing to do
    record Decided(
            String tag,
            boolean retired,
            @Nullable String into,
            @Nullable Integer percent) {}

    @GetMapping
    String tags(@RequestParam(defaultValue = "") String after, ViewerRequest request, Model model) {
        admit(request);
        var found = uses.page(after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("tags", shown);
        model.addAttribute("most", TagUses.MOST);
        model.addAttribute("next", found.size() > ROWS ? shown.getLast().tag() : null);
        model.addAttribute("decided", decided());
        model.addAttribute("history", history.ofKind(TagSetting.KIND, NEWEST, request.reader()));
        return "settings-tags";
    }

    private List<Decided> decided() {
        var jobs = moves.newest(MoveKind.TAG);
        return documents.all(TagSetting.KIND, TagSetting.class).entrySet().stream()
                .filter(entry -> entry.getValue().retired() || entry.getValue().mergedInto() != null)
                .map(entry -> decided(entry.getKey(), entry.getValue(), jobs.get(entry.getKey())))
                .toList();
    }

    private static Decided decided(String tag, TagSetting setting, @Nullable MoveProgress job) {
        var into = setting.mergedInto();
        var percent = into == null || job == null ? null : (Integer) job.percent();
        return new Decided(tag, setting.retired(), into, percent);
    }

    @PostMapping("/{tag}/name")
    String rename(
            @PathVariable String tag,
            @ModelAttribute TagSettingForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var into = SettingInput.text(form.into()).toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return said(tag, into.isEmpty() ? null : new TagSetting(false, into), form, new Answer(request, next));
    }

    @PostMapping("/{tag}/retirement")
    String retire(
            @PathVariable String tag,
            @ModelAttribute TagSettingForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var value = SettingInput.isOn(form.retired()) ? new TagSetting(true, null) : null;
        return said(tag, value, form, new Answer(request, next));
    }

    private record Answer(ViewerRequest request, RedirectAttributes next) {}

    private String said(String tag, @Nullable TagSetting value, TagSettingForm form, Answer answer) {
        var request = answer.request();
        admit(request);
        var edit = SettingEdit.of(TagSetting.KIND, tag, tag, value);
        var result = changes.make(
                edit, SettingInput.text(form.why()), request.viewer().actor());
        SettingResponse.say(result, request.reader(), answer.next());
        return PAGE;
    }
}
