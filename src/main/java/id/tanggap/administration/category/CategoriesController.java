package id.tanggap.administration.category;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.TaxonomyLabel;
import id.tanggap.web.request.ViewerRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All categories, a new one, and the names of kinds and groups.
@Controller
class CategoriesController {

    private static final String PAGE = "redirect:/settings/categories";
    private static final int NEWEST = 10;

    private final Taxonomy taxonomy;
    private final CategoryGroups groups;
    private final SettingChanges changes;
    private final SettingHistoryRows history;

    CategoriesController(Taxonomy taxonomy, CategoryGroups groups, SettingChanges changes, SettingHistoryRows history) {
        this.taxonomy = taxonomy;
        this.groups = groups;
        this.changes = changes;
        this.history = history;
    }

    @GetMapping("/settings/categories")
    String categories(ViewerRequest request, Model model) {
        admit(request);
        var all = groups.all(request.reader());
        model.addAttribute("groups", all);
        model.addAttribute("traits", CategoryTraits.offered());
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> groups.name("kind." + kind.code()))
                        .toList());
        model.addAttribute("history", history.ofKind(CategorySetting.KIND, NEWEST, request.reader()));
        return "settings-categories";
    }

    /// A code that exists already is refused here: a form for a new category changes no old one.
    @PostMapping("/settings/categories")
    String make(@ModelAttribute CategorySettingForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var code = SettingInput.text(form.code());
        var result = taxonomy.find(code).isPresent()
                ? new SettingResult.Refused("settings.categories.refused.exists", List.of(code))
                : changes.make(
                        SettingEdit.of(CategorySetting.KIND, code, form.named(), form.made()),
                        form.reason(),
                        request.viewer().actor());
        return SettingResponse.say(result, request.reader(), next) && isCode(code) ? PAGE + "/" + code : PAGE;
    }

    private boolean isCode(String code) {
        return taxonomy.find(code).isPresent();
    }

    /// @param form name of a kind or of a group; blank gives it its shipped name again
    @PostMapping("/settings/category-names")
    String name(@ModelAttribute CategoryNameForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var key = SettingInput.text(form.key());
        var label = SettingInput.text(form.label());
        var value = label.isEmpty()
                ? null
                : new TaxonomyLabel(label, SettingInput.english(form.labelEnglish(), form.label()));
        var edit = SettingEdit.of(
                TaxonomyLabel.KIND, key, label.isEmpty() ? request.reader().textOr(key, key) : label, value);
        SettingResponse.say(
                changes.make(
                        edit, SettingInput.text(form.why()), request.viewer().actor()),
                request.reader(),
                next);
        return PAGE;
    }
}
