package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.sla.SlaRule;
import id.tanggap.sla.SlaSettings;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long what may take: the rows of the table in plain words, in the order in which they are asked.
@Controller
class DeadlinesController {

    private static final String PATH = "/settings/deadlines";
    private static final int HISTORY = 10;
    private static final SlaRule BLANK =
            new SlaRule("", 45, List.of(), List.of(), List.of(), List.of(), "", "", Map.of(), false);

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final SettingHistory history;
    private final SettingHistoryRows historyRows;
    private final RuleChoices choices;
    private final RecalculationPanel recalculation;

    DeadlinesController(
            SlaSettings settings,
            SettingChanges changes,
            SettingHistory history,
            SettingHistoryRows historyRows,
            RuleChoices choices,
            RecalculationPanel recalculation) {
        this.settings = settings;
        this.changes = changes;
        this.history = history;
        this.historyRows = historyRows;
        this.choices = choices;
        this.recalculation = recalculation;
    }

    @GetMapping(PATH)
    String table(ViewerRequest request, Model model) {
        admit(request);
        var words = new DeadlineRuleWording(request.reader());
        var rows = settings.rules().entrySet().stream()
                .map(row -> words.row(row.getKey(), row.getValue(), isOwn(row.getKey(), row.getValue())))
                .toList();
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> !DeadlineRuleWording.isOfCalls(row.code()))
                        .toList());
        model.addAttribute(
                "calls",
                rows.stream()
                        .filter(row -> DeadlineRuleWording.isOfCalls(row.code()))
                        .toList());
        model.addAttribute(
                "clocks",
                DeadlineRuleWording.OF_TICKETS.stream().map(words::clock).toList());
        model.addAttribute("history", historyRows.ofKind(SlaSettings.RULE, HISTORY, request.reader()));
        recalculation.show(request.reader(), model);
        return "settings-deadlines";
    }

    private static boolean isOwn(String code, SlaRule rule) {
        return !rule.equals(SlaSettings.shippedRules().get(code));
    }

    @GetMapping(PATH + "/new")
    String blank(ViewerRequest request, Model model) {
        admit(request);
        return form("new", BLANK, request, model);
    }

    @GetMapping(PATH + "/{code}")
    String edit(@PathVariable String code, ViewerRequest request, Model model) {
        admit(request);
        return form(code, found(code), request, model);
    }

    private String form(String code, SlaRule rule, ViewerRequest request, Model model) {
        var words = new DeadlineRuleWording(request.reader());
        model.addAttribute("code", code);
        model.addAttribute("rule", rule);
        model.addAttribute("name", code.equals("new") ? "" : words.name(code, rule));
        model.addAttribute("isNew", code.equals("new"));
        model.addAttribute("isOfCalls", DeadlineRuleWording.isOfCalls(code));
        model.addAttribute("isLast", code.equals("pengaduan"));
        model.addAttribute("isShipped", SlaSettings.shippedRules().containsKey(code));
        model.addAttribute("isOwn", isOwn(code, rule));
        model.addAttribute("seen", history.version(SlaSettings.RULE, code));
        model.addAttribute("fields", choices.clocks(code, rule, words));
        model.addAttribute("units", words.units());
        model.addAttribute("categories", choices.categories(rule, request.reader()));
        model.addAttribute("kinds", choices.kinds(rule, request.reader()));
        model.addAttribute("urgencies", choices.urgencies(rule, request.reader()));
        model.addAttribute("channels", choices.channels(rule, request.reader()));
        model.addAttribute("history", historyRows.of(SlaSettings.RULE, code, HISTORY, request.reader()));
        return "settings-deadline";
    }

    @PostMapping(PATH + "/{code}")
    String save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var form = new DeadlineRuleForm(sent);
        var isNew = code.equals("new");
        var before = isNew ? BLANK : found(code);
        var rule = form.rule(before.position());
        var key = isNew ? fresh(rule.name()) : code;
        var label = new DeadlineRuleWording(request.reader()).name(key, rule);
        return answer(
                new SettingEdit(SlaSettings.RULE, key, label, rule, form.seen()),
                PATH + "/" + code,
                new AskedChange(form.typed("why"), request, next));
    }

    /// A code of its own for a row that is added: from its name.
    private String fresh(String name) {
        var code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var first = code.isEmpty()
                ? "aturan"
                : code.substring(0, Math.min(40, code.length())).replaceAll("-+$", "");
        var taken = settings.rules();
        var found = first.equals("new") ? "aturan-new" : first;
        for (var n = 2; taken.containsKey(found); n++) {
            found = first + "-" + n;
        }
        return found;
    }

    /// A row that was added goes; a shipped one is again as shipped.
    @PostMapping(PATH + "/{code}/removal")
    String remove(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String why,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var label = new DeadlineRuleWording(request.reader()).name(code, found(code));
        return answer(SettingEdit.of(SlaSettings.RULE, code, label, null), PATH, new AskedChange(why, request, next));
    }

    /// @param problemPath where the person goes on if it was refused
    private String answer(SettingEdit edit, String problemPath, AskedChange asked) {
        return "redirect:" + (asked.make(edit, changes) ? PATH : problemPath);
    }

    private SlaRule found(String code) {
        return Optional.ofNullable(settings.rules().get(code)).orElseThrow(HttpErrors::notFound);
    }
}
