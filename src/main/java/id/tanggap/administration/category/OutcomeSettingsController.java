package id.tanggap.administration.category;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.OutcomeSetting;
import id.tanggap.ticket.workflow.OutcomeSettings;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How tickets can end.
@Controller
@RequestMapping("/settings/outcomes")
class OutcomeSettingsController {

    private static final String PAGE = "redirect:/settings/outcomes";
    private static final int NEWEST = 10;

    private final OutcomeSettings outcomes;
    private final SettingChanges changes;
    private final SettingHistory versions;
    private final SettingHistoryRows history;

    OutcomeSettingsController(
            OutcomeSettings outcomes, SettingChanges changes, SettingHistory versions, SettingHistoryRows history) {
        this.outcomes = outcomes;
        this.changes = changes;
        this.versions = versions;
        this.history = history;
    }

    @GetMapping
    String outcomes(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("outcomes", outcomes.all());
        model.addAttribute("needs", needs());
        model.addAttribute("history", history.ofKind(OutcomeSetting.KIND, NEWEST, request.reader()));
        return "settings-outcomes";
    }

    @GetMapping("/{code}")
    String outcome(@PathVariable String code, ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("outcome", outcomes.find(code).orElseThrow(HttpErrors::notFound));
        model.addAttribute("code", code);
        model.addAttribute("needs", needs());
        model.addAttribute("seen", versions.version(OutcomeSetting.KIND, code));
        model.addAttribute("history", history.of(OutcomeSetting.KIND, code, NEWEST, request.reader()));
        return "settings-outcome";
    }

    /// A code that exists already is refused: a form for a new outcome changes no old one.
    @PostMapping
    String make(@ModelAttribute OutcomeSettingForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var code = SettingInput.text(form.code());
        var result = outcomes.find(code).isPresent()
                ? new SettingResult.Refused("settings.outcomes.refused.exists", List.of(code))
                : made(code, SettingInput.text(form.endsIn()), form, request);
        SettingResponse.say(result, request.reader(), next);
        return PAGE;
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @ModelAttribute OutcomeSettingForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var was = outcomes.find(code).orElseThrow(HttpErrors::notFound);
        SettingResponse.say(made(code, was.endsIn(), form, request), request.reader(), next);
        return PAGE + "/" + code;
    }

    private SettingResult made(String code, String end, OutcomeSettingForm form, ViewerRequest request) {
        var edit = new SettingEdit(
                OutcomeSetting.KIND, code, SettingInput.text(form.label()), form.setting(end), form.seen());
        return changes.make(
                edit, SettingInput.text(form.why()), request.viewer().actor());
    }

    private static List<String> needs() {
        return Arrays.stream(Outcome.Requirement.values())
                .map(Outcome.Requirement::code)
                .toList();
    }
}
