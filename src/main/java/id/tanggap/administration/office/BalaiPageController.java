package id.tanggap.administration.office;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.region.Gazetteer;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of balai, and the form of each.
@Controller
@RequestMapping("/settings/balai")
class BalaiPageController {

    private static final String HERE = "/settings/balai";
    private static final int CHANGES = 8;
    private static final int MOST_BALAI = 500;

    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final SettingChanges changes;
    private final SettingHistory versions;
    private final SettingHistoryRows history;
    private final BalaiViews views;

    BalaiPageController(
            BalaiDirectory balais,
            Gazetteer gazetteer,
            SettingChanges changes,
            SettingHistory versions,
            SettingHistoryRows history,
            BalaiViews views) {
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.changes = changes;
        this.versions = versions;
        this.history = history;
        this.views = views;
    }

    @GetMapping
    String list(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("rows", views.rows());
        model.addAttribute("history", history.ofKind(BalaiSettings.BALAI, CHANGES, request.reader()));
        return "settings-balai";
    }

    /// An empty form. Codes have three letters, so that no balai is called `new`.
    @GetMapping("/new")
    String empty(ViewerRequest request, Model model) {
        admit(request);
        views.fresh(request.reader(), model);
        return "settings-balai-form";
    }

    @GetMapping("/{code}")
    String form(@PathVariable String code, ViewerRequest request, Model model) {
        admit(request);
        views.form(found(code), request.reader(), model);
        model.addAttribute("seen", versions.version(BalaiSettings.BALAI, code));
        model.addAttribute("history", history.of(BalaiSettings.BALAI, code, CHANGES, request.reader()));
        return "settings-balai-form";
    }

    @ResponseBody
    @GetMapping("/{code}/map")
    MapDocument map(@PathVariable String code, ViewerRequest request) {
        admit(request);
        var balai = found(code);
        return BalaiViews.document(balai.position(), balai.name());
    }

    @PostMapping
    String add(@RequestParam MultiValueMap<String, String> form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return "redirect:" + (SettingResponse.say(made(form, request), request.reader(), next) ? HERE : HERE + "/new");
    }

    private SettingResult made(MultiValueMap<String, String> form, ViewerRequest request) {
        try {
            var fields = new BalaiForm(gazetteer, new FormValues(form));
            var code = fields.code();
            if (balais.find(code).isPresent() || balais.all().size() >= MOST_BALAI) {
                throw new SettingRefusedException("settings.balai.taken", code.value());
            }
            return changed(fields.balai(code), null, form, request);
        } catch (SettingRefusedException refused) {
            return new SettingResult.Refused(refused.key(), refused.arguments());
        }
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        var balai = found(code);
        SettingResponse.say(changed(balai, form, request), request.reader(), next);
        return "redirect:" + HERE + "/" + balai.code();
    }

    private SettingResult changed(Balai balai, MultiValueMap<String, String> form, ViewerRequest request) {
        try {
            var seen = new FormValues(form).text("seen", 20);
            return changed(
                    new BalaiForm(gazetteer, new FormValues(form)).balai(balai.code()),
                    seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null,
                    form,
                    request);
        } catch (SettingRefusedException refused) {
            return new SettingResult.Refused(refused.key(), refused.arguments());
        }
    }

    private SettingResult changed(
            Balai balai, @Nullable Long seen, MultiValueMap<String, String> form, ViewerRequest request) {
        return changes.make(
                BalaiSettings.edit(balai, seen),
                new FormValues(form).text("why", 300),
                request.viewer().actor());
    }

    private Balai found(String code) {
        return BalaiCode.read(code).flatMap(balais::find).orElseThrow(HttpErrors::notFound);
    }
}
