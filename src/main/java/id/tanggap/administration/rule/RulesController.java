package id.tanggap.administration.rule;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ordered table of the special rules, what is done to one of them there, and trying them out.
@Controller
class RulesController {

    private static final int NEWEST = 8;

    private final RuleRows rows;
    private final RuleChanges changes;
    private final RuleTrial trial;
    private final SettingHistoryRows history;

    RulesController(RuleRows rows, RuleChanges changes, RuleTrial trial, SettingHistoryRows history) {
        this.rows = rows;
        this.changes = changes;
        this.trial = trial;
        this.history = history;
    }

    @GetMapping("/settings/rules")
    String rules(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("tried", RuleTrial.Form.EMPTY);
        return page(request, model);
    }

    /// By POST: what a citizen wrote stands in no address. Changes nothing.
    @PostMapping("/settings/rules/trial")
    String trial(@RequestParam MultiValueMap<String, String> sent, ViewerRequest request, Model model) {
        admit(request);
        var form = RuleTrial.Form.of(sent);
        model.addAttribute("tried", form);
        model.addAttribute("trial", trial.of(form, request.reader()));
        return page(request, model);
    }

    private String page(ViewerRequest request, Model model) {
        model.addAttribute("rules", rows.all(request.reader()));
        model.addAttribute("choices", RuleFormChoices.of(request.reader()));
        model.addAttribute("history", history.ofKind(RuleDocument.KIND, NEWEST, request.reader()));
        return "settings-rules";
    }

    /// @param to `up` or `down`
    @PostMapping("/settings/rules/{key}/position")
    String move(@PathVariable String key, @RequestParam String to, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        if (!Map.of("up", true, "down", false).containsKey(to)) {
            throw HttpErrors.badRequest();
        }
        seen(key);
        SettingResponse.say(changes.move(key, to.equals("up"), request.viewer().actor()), request.reader(), next);
        return "redirect:/settings/rules#" + to + "-" + key;
    }

    @PostMapping("/settings/rules/{key}/state")
    String turn(@PathVariable String key, @RequestParam boolean on, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return after(
                changes.change(
                        seen(key), rule -> rule.switched(on), request.viewer().actor()),
                request,
                next);
    }

    @PostMapping("/settings/rules/{key}/removal")
    String remove(@PathVariable String key, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return after(changes.remove(seen(key), request.viewer().actor()), request, next);
    }

    private static String after(SettingResult result, ViewerRequest request, RedirectAttributes next) {
        SettingResponse.say(result, request.reader(), next);
        return "redirect:/settings/rules";
    }

    private RuleChanges.Seen seen(String key) {
        return changes.find(key).orElseThrow(HttpErrors::notFound);
    }
}
