package id.tanggap.administration.channel;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.channel.ChannelChecks;
import id.tanggap.channel.ChannelDefinitions;
import id.tanggap.channel.ChannelList;
import id.tanggap.channel.check.AllowedHost;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets a channel up: choose a kind, fill in its fields, try it, save it.
@Controller
class ChannelSetupController {

    private static final String PAGE = "settings-channel-form";

    private final ChannelDefinitions definitions;
    private final ChannelList channels;
    private final ChannelChecks checks;
    private final ChannelSecrets secrets;
    private final ChannelPresets presets;
    private final SettingChanges changes;
    private final SettingHistory history;

    ChannelSetupController(
            ChannelDefinitions definitions,
            ChannelList channels,
            ChannelChecks checks,
            ChannelSecrets secrets,
            ChannelPresets presets,
            SettingChanges changes,
            SettingHistory history) {
        this.definitions = definitions;
        this.channels = channels;
        this.checks = checks;
        this.secrets = secrets;
        this.presets = presets;
        this.changes = changes;
        this.history = history;
    }

    /// What came of a form: references to kept secrets, and the steps of a trial.
    private record Outcome(Map<String, String> references, List<ChannelFormPage.Step> steps) {
        static final Outcome NONE = new Outcome(Map.of(), List.of());
    }

    /// A form that was sent, and what is wrong with it.
    ///
    /// @param version that the person saw; `SettingEdit.NOTHING` of a new one
    private record Sent(ChannelForm form, boolean isNew, long version, Map<String, String> problems) {}

    @GetMapping("/settings/channels/new")
    String kinds(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("kinds", ChannelBlueprint.ALL);
        return "settings-channel-kinds";
    }

    @GetMapping("/settings/channels/new/{kind}")
    String blank(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String provider,
            ViewerRequest request,
            Model model) {
        admit(request);
        var form = presets.blank(blueprint(kind), provider, request.reader());
        return draw(new Sent(form, true, SettingEdit.NOTHING, Map.of()), Outcome.NONE, request, model);
    }

    @GetMapping("/settings/channels/{name}/edit")
    String edit(@PathVariable String name, ViewerRequest request, Model model) {
        admit(request);
        var yaml = ChannelYaml.of(definition(name).yaml());
        var blueprint = ChannelBlueprint.of(yaml).orElseThrow(HttpErrors::notFound);
        var sent = new Sent(
                ChannelForm.of(blueprint, name, yaml),
                false,
                history.version(ChannelDefinitions.CHANNEL, name),
                Map.of());
        return draw(sent, Outcome.NONE, request, model);
    }

    /// Tries what the form says, and shows it again with what came of it. Saves nothing but typed secrets.
    @PostMapping("/settings/channels/trials")
    String trial(@RequestParam Map<String, String> form, ViewerRequest request, Model model) {
        admit(request);
        var sent = sent(form);
        var kept = sent.problems().isEmpty() ? secrets.of(sent.form()) : null;
        if (kept == null || !kept.problems().isEmpty()) {
            return wrong(sent, kept, request, model);
        }
        var yaml = yaml(sent, kept.references());
        model.addAttribute("yaml", yaml);
        var steps = checks.of(sent.form().name(), yaml).stream()
                .map(step -> ChannelFormPage.step(step, request.reader()))
                .toList();
        return draw(sent, new Outcome(kept.references(), steps), request, model);
    }

    @PostMapping("/settings/channels")
    String save(@RequestParam Map<String, String> form, ViewerRequest request, RedirectAttributes next, Model model) {
        admit(request);
        var sent = sent(form);
        var kept = sent.problems().isEmpty() ? secrets.of(sent.form()) : null;
        if (kept == null || !kept.problems().isEmpty()) {
            return wrong(sent, kept, request, model);
        }
        var name = sent.form().name();
        var result = changes.make(
                new SettingEdit(
                        ChannelDefinitions.CHANNEL,
                        name,
                        name,
                        new ChannelDefinitions.Definition(yaml(sent, kept.references())),
                        sent.version()),
                form.getOrDefault("why", ""),
                request.viewer().actor());
        if (result instanceof SettingResult.Refused refused) {
            model.addAttribute(
                    "formProblem",
                    request.reader().text(refused.key(), refused.arguments().toArray()));
            return draw(sent, new Outcome(kept.references(), List.of()), request, model);
        }
        SettingResponse.say(result, request.reader(), next);
        return "redirect:/settings/channels/" + name;
    }

    private String wrong(Sent sent, ChannelSecrets.@Nullable Result kept, ViewerRequest request, Model model) {
        var problems = new LinkedHashMap<>(sent.problems());
        if (kept != null) {
            problems.putAll(kept.problems());
        }
        model.addAttribute("formProblem", request.reader().text("settings.channels.form.wrong"));
        return draw(
                new Sent(sent.form(), sent.isNew(), sent.version(), problems),
                kept == null ? Outcome.NONE : new Outcome(kept.references(), List.of()),
                request,
                model);
    }

    private Sent sent(Map<String, String> fields) {
        var form = ChannelForm.of(blueprint(fields.getOrDefault("kind", "")), fields);
        var isNew = !fields.getOrDefault("version", "").matches("\\d{1,18}");
        var problems = new LinkedHashMap<String, String>();
        form.blueprint().fields().forEach(field -> put(problems, field.code(), form.problem(field)));
        put(problems, "name", problemOfName(form, isNew));
        form.blueprint().fields().forEach(field -> form.hosts(field)
                .forEach(host -> put(problems, field.code(), problemOfHost(host))));
        return new Sent(
                form,
                isNew,
                isNew ? SettingEdit.NOTHING : Long.parseLong(fields.getOrDefault("version", "0")),
                problems);
    }

    private static void put(Map<String, String> problems, String code, String problem) {
        if (!problem.isEmpty()) {
            problems.putIfAbsent(code, problem);
        }
    }

    private String problemOfName(ChannelForm form, boolean isNew) {
        if (isNew && channels.find(form.name()).isPresent()) {
            return "taken";
        }
        if (!isNew && !definitions.all().containsKey(form.name())) {
            throw HttpErrors.notFound();
        }
        return form.problemOfName();
    }

    /// A name that is unknown today may be known tomorrow: only the trial says so.
    private static String problemOfHost(String host) {
        try {
            if (!host.isEmpty()) {
                AllowedHost.resolve(host);
            }
            return "";
        } catch (AllowedHost.ForbiddenHostException e) {
            return "forbidden-host";
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private String yaml(Sent sent, Map<String, String> references) {
        var before = sent.isNew()
                ? ChannelYaml.empty()
                : ChannelYaml.of(definition(sent.form().name()).yaml());
        return sent.form().yaml(before, references);
    }

    private String draw(Sent sent, Outcome outcome, ViewerRequest request, Model model) {
        var form = sent.form();
        var name = sent.problems().get("name");
        model.addAttribute(
                "nameProblem", name == null ? null : request.reader().text("settings.channels.problem." + name));
        model.addAttribute(
                "form",
                new ChannelFormPage(
                        form.blueprint().code(),
                        form.name(),
                        sent.isNew(),
                        sent.version(),
                        ChannelFormPage.inputs(
                                form,
                                new ChannelFormPage.Shown(outcome.references(), sent.problems()),
                                request.reader()),
                        outcome.steps(),
                        secrets.isUsable()));
        return PAGE;
    }

    private ChannelDefinitions.Definition definition(String name) {
        var found = definitions.all().get(name);
        if (found == null) {
            throw HttpErrors.notFound();
        }
        return found;
    }

    private static ChannelBlueprint blueprint(String kind) {
        return ChannelBlueprint.find(kind).orElseThrow(HttpErrors::notFound);
    }
}
