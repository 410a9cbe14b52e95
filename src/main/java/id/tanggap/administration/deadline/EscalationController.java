package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.sla.EscalationStep;
import id.tanggap.sla.SlaSettings;
import id.tanggap.sla.SlaWarning;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When a clock warns, and who is told when it runs out.
@Controller
class EscalationController {

    private static final String PATH = "/settings/escalation";
    private static final int HISTORY = 10;
    private static final int SHORT_CODE = 8;

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final SettingHistoryRows history;

    EscalationController(SlaSettings settings, SettingChanges changes, SettingHistoryRows history) {
        this.settings = settings;
        this.changes = changes;
        this.history = history;
    }

    record Choice(String code, String name, boolean chosen) {}

    /// @param code `new` for the form of another one
    record Row(
            String code,
            String name,
            String when,
            int after,
            List<Choice> clocks,
            List<Choice> urgencies,
            List<Choice> tell,
            String told,
            boolean off,
            boolean own) {}

    @GetMapping(PATH)
    String steps(ViewerRequest request, Model model) {
        admit(request);
        var reader = request.reader();
        model.addAttribute("left", settings.warning().left());
        model.addAttribute(
                "steps",
                settings.steps().entrySet().stream()
                        .sorted(Comparator.comparing(step -> step.getValue().after()))
                        .map(step -> row(step.getKey(), step.getValue(), reader))
                        .toList());
        model.addAttribute(
                "blank", row("new", new EscalationStep("", 100, List.of(), List.of(), List.of(), false), reader));
        model.addAttribute("history", history.ofKind(SlaSettings.STEP, HISTORY, reader));
        return "settings-escalation";
    }

    private static Row row(String code, EscalationStep step, PageReader reader) {
        var tell = Arrays.stream(EscalationStep.Audience.values())
                .map(one -> choice(one.code(), reader.text("settings.escalation.tell." + one.code()), step.tell()))
                .toList();
        return new Row(
                code,
                name(code, step, reader),
                step.after() == 100
                        ? reader.text("settings.escalation.when.late")
                        : reader.text(
                                "settings.escalation.when." + (step.after() < 100 ? "before" : "after"),
                                step.after(),
                                step.after() - 100),
                step.after(),
                clocks(step, reader),
                Arrays.stream(Urgency.values())
                        .map(one -> choice(one.code(), reader.text("urgency." + one.code()), step.urgencies()))
                        .toList(),
                tell,
                tell.stream()
                        .filter(Choice::chosen)
                        .map(Choice::name)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                step.off(),
                !step.equals(SlaSettings.shippedSteps().get(code)));
    }

    private static List<Choice> clocks(EscalationStep step, PageReader reader) {
        return DeadlineRuleWording.OF_TICKETS.stream()
                .map(clock -> choice(clock.code(), reader.text("clock.name." + clock.code()), step.clocks()))
                .toList();
    }

    private static String name(String code, EscalationStep step, PageReader reader) {
        return step.name().isEmpty() ? reader.textOr("settings.escalation.step." + code, "") : step.name();
    }

    private static Choice choice(String code, String name, List<String> chosen) {
        return new Choice(code, name, chosen.contains(code));
    }

    @PostMapping(PATH + "/warning")
    String warning(
            @RequestParam int left,
            @RequestParam(defaultValue = "") String why,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var label = request.reader().text("setting.kind.sla-warning");
        var edit = SettingEdit.of(SlaSettings.WARNING, SlaSettings.ALL, label, new SlaWarning(left));
        return answer(edit, new AskedChange(why, request, next));
    }

    @PostMapping(PATH + "/{code}")
    String save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var key = code.equals("new") ? UUID.randomUUID().toString().substring(0, SHORT_CODE) : code;
        if (!code.equals("new")) {
            found(code);
        }
        var step = new EscalationStep(
                typed(sent, "name"),
                DeadlineRuleForm.whole(typed(sent, "after"), 0),
                chosen(sent, "clock"),
                chosen(sent, "urgency"),
                chosen(sent, "tell"),
                sent.containsKey("off"));
        var label = name(key, step, request.reader());
        return answer(
                SettingEdit.of(SlaSettings.STEP, key, label, step), new AskedChange(typed(sent, "why"), request, next));
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private static List<String> chosen(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(code -> code.matches("[a-z-]{1,40}"))
                .distinct()
                .toList();
    }

    /// A step that was added goes; a shipped one is again as shipped.
    @PostMapping(PATH + "/{code}/removal")
    String remove(@PathVariable String code, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var label = name(code, found(code), request.reader());
        return answer(SettingEdit.of(SlaSettings.STEP, code, label, null), new AskedChange("", request, next));
    }

    private String answer(SettingEdit edit, AskedChange asked) {
        asked.make(edit, changes);
        return "redirect:" + PATH;
    }

    private EscalationStep found(String code) {
        return Optional.ofNullable(settings.steps().get(code)).orElseThrow(HttpErrors::notFound);
    }
}
