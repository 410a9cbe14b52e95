package id.tanggap.administration.wording;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.reply.letter.LetterSettings;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All letters and texts that the program sends. What citizens read from the ministry is decided by administrators
/// alone.
@Controller
class LettersController {

    private static final int NEWEST = 10;

    private final LetterTable table;
    private final SettingHistoryRows history;

    LettersController(LetterTable table, SettingHistoryRows history) {
        this.table = table;
        this.history = history;
    }

    @GetMapping("/settings/letters")
    String letters(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("groups", table.groups(request.reader()));
        model.addAttribute("history", history.ofKind(LetterSettings.KIND, NEWEST, request.reader()));
        return "settings-letters";
    }
}
