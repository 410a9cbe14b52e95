package id.tanggap.administration.category;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.ticket.classification.FieldSetting;
import id.tanggap.ticket.classification.FieldSettings;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The fields that tickets of a category have.
@Controller
@RequestMapping("/settings/fields")
class FieldSettingsController {

    private static final String PAGE = "redirect:/settings/fields";
    private static final int NEWEST = 10;

    private final FieldSettings fields;
    private final FieldGroups groups;
    private final SettingChanges changes;
    private final SettingHistory versions;
    private final SettingHistoryRows history;

    FieldSettingsController(
            FieldSettings fields,
            FieldGroups groups,
            SettingChanges changes,
            SettingHistory versions,
            SettingHistoryRows history) {
        this.fields = fields;
        this.groups = groups;
        this.changes = changes;
        this.versions = versions;
        this.history = history;
    }

    /// @param category of the field in the address
    /// @param code of the field in the address
    record Address(String category, String code) {
        String key() {
            return FieldSetting.key(category, code);
        }
    }

    @GetMapping
    String fields(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("groups", groups.all(request.reader()));
        model.addAttribute("places", groups.places(request.reader()));
        model.addAttribute("types", FieldGroups.types());
        model.addAttribute("history", history.ofKind(FieldSetting.KIND, NEWEST, request.reader()));
        return "settings-fields";
    }

    @GetMapping("/{category}/{code}")
    String field(Address address, ViewerRequest request, Model model) {
        admit(request);
        var line = line(address);
        model.addAttribute("field", line);
        model.addAttribute("place", groups.label(line.category(), request.reader()));
        model.addAttribute("choices", String.join("\n", line.field().choices()));
        model.addAttribute("types", FieldGroups.types());
        model.addAttribute("seen", versions.version(FieldSetting.KIND, line.key()));
        model.addAttribute("history", history.of(FieldSetting.KIND, line.key(), NEWEST, request.reader()));
        return "settings-field";
    }

    /// A code that the category has already is refused: a form for a new field changes no old one.
    @PostMapping
    String make(@ModelAttribute FieldSettingForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var there = fields.find(SettingInput.text(form.category()), SettingInput.text(form.code()))
                .isPresent();
        if (there || !groups.isPlace(SettingInput.text(form.category()))) {
            var key = there ? "settings.fields.refused.exists" : "settings.fields.refused.category";
            SettingResponse.say(
                    new SettingResult.Refused(key, List.of(SettingInput.text(form.code()))), request.reader(), next);
            return PAGE;
        }
        return said(edit(form.key(), form), form, request, next);
    }

    @PostMapping("/{category}/{code}")
    String change(
            Address address, @ModelAttribute FieldSettingForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return said(edit(line(address).key(), form), form, request, next);
    }

    @PostMapping("/{category}/{code}/removal")
    String remove(
            Address address, @ModelAttribute FieldSettingForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var line = line(address);
        return said(SettingEdit.of(FieldSetting.KIND, line.key(), line.field().label(), null), form, request, next);
    }

    private static SettingEdit edit(String key, FieldSettingForm form) {
        return new SettingEdit(FieldSetting.KIND, key, SettingInput.text(form.label()), form.setting(), form.seen());
    }

    private String said(SettingEdit edit, FieldSettingForm form, ViewerRequest request, RedirectAttributes next) {
        var result = changes.make(
                edit, SettingInput.text(form.why()), request.viewer().actor());
        SettingResponse.say(result, request.reader(), next);
        return PAGE;
    }

    private FieldSettings.Line line(Address address) {
        return fields.find(address.category(), address.code()).orElseThrow(HttpErrors::notFound);
    }
}
