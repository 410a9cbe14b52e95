package id.tanggap.administration.history;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.SupervisedKinds;
import id.tanggap.setting.SettingChange;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingHistory;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All changes of settings, and the button that takes one back.
@Controller
class SettingHistoryController {

    private static final int PAGE = 50;

    private final SettingHistory history;
    private final SettingChanges changes;
    private final SettingHistoryRows rows;
    private final List<SupervisedKinds> supervised;

    SettingHistoryController(
            SettingHistory history, SettingChanges changes, SettingHistoryRows rows, List<SupervisedKinds> supervised) {
        this.history = history;
        this.rows = rows;
        this.changes = changes;
        this.supervised = List.copyOf(supervised);
    }

    /// @param kind code of a kind, to see only its changes; empty for all
    /// @param key of one setting of that kind, to see only its changes; empty for all
    /// @param before id of the last change of the page before
    record Question(String kind, String key, @Nullable Long before) {

        Question {
            kind = Objects.requireNonNullElse(kind, "");
            key = Objects.requireNonNullElse(key, "");
        }
    }

    @GetMapping("/settings/history")
    String history(Question question, ViewerRequest request, Model model) {
        admit(request);
        var found = found(question);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("kind", question.kind());
        model.addAttribute("key", question.key());
        model.addAttribute("history", rows.rows(shown, request.reader()));
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "settings-history";
    }

    private List<SettingChange> found(Question question) {
        if (question.kind().isEmpty()) {
            return history.newest(question.before(), PAGE + 1);
        }
        return question.key().isEmpty()
                ? history.ofKind(question.kind(), question.before(), PAGE + 1)
                : history.of(question.kind(), question.key(), question.before(), PAGE + 1);
    }

    @PostMapping("/settings/history/{batch}/undo")
    String undo(
            @PathVariable long batch,
            @RequestParam(defaultValue = "") String back,
            ViewerRequest request,
            RedirectAttributes next) {
        admitTo(batch, request.viewer());
        SettingResponse.say(changes.undo(batch, request.viewer().actor()), request.reader(), next);
        return "redirect:" + (isSettingsPage(back) ? back : "/settings");
    }

    /// Never an address elsewhere.
    private static boolean isSettingsPage(String path) {
        return path.matches("/settings(/[a-z0-9][a-z0-9.-]*)*");
    }

    /// Supervisors take back what they may change.
    private void admitTo(long batch, Viewer viewer) {
        HttpErrors.admit(viewer.role() == Role.ADMIN || (viewer.supervises() && isSupervised(batch)));
    }

    private boolean isSupervised(long batch) {
        var made = history.batch(batch);
        return !made.isEmpty()
                && made.stream().allMatch(change -> supervised.stream()
                        .anyMatch(kinds -> kinds.codes().contains(change.kind())));
    }
}
