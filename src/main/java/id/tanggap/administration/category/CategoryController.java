package id.tanggap.administration.category;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.restriction.RestrictionSetting;
import id.tanggap.administration.SettingResponse;
import id.tanggap.balai.CategoryProgramme;
import id.tanggap.balai.Programme;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One category: its names and properties, merging it into another one, restricting it.
@Controller
@RequestMapping("/settings/categories/{code}")
class CategoryController {

    private final Taxonomy taxonomy;
    private final CategoryPage page;
    private final SettingChanges changes;
    private final NeedToKnow lists;

    CategoryController(Taxonomy taxonomy, CategoryPage page, SettingChanges changes, NeedToKnow lists) {
        this.taxonomy = taxonomy;
        this.page = page;
        this.changes = changes;
        this.lists = lists;
    }

    @GetMapping
    String category(@PathVariable String code, ViewerRequest request, Model model) {
        page.fill(admitted(code, request), request.reader(), model);
        return "settings-category";
    }

    /// How far the merge is, for the page that asks again.
    @GetMapping("/merge")
    String merging(@PathVariable String code, ViewerRequest request, Model model) {
        page.fill(admitted(code, request), request.reader(), model);
        return request.part() ? "fragments/settings-category :: merging" : "settings-category";
    }

    @PostMapping
    String change(
            @PathVariable String code,
            @ModelAttribute CategorySettingForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var was = admitted(code, request);
        var edit = new SettingEdit(CategorySetting.KIND, code, form.named(), form.changed(was), form.seen());
        return changed(edit, form.reason(), request, next);
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable String code,
            @ModelAttribute CategoryMergeForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var was = admitted(code, request);
        var merged = page.setting(was).mergedInto(SettingInput.text(form.into()));
        var edit = new SettingEdit(CategorySetting.KIND, code, was.label(), merged, form.seen());
        return changed(edit, SettingInput.text(form.why()), request, next);
    }

    /// Which areas of the balai its tickets go by.
    @PostMapping("/programme")
    String programme(
            @PathVariable String code,
            @ModelAttribute CategoryProgrammeForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var was = admitted(code, request);
        var wanted = Programme.find(SettingInput.text(form.programme())).orElseThrow(HttpErrors::badRequest);
        var edit = CategoryProgramme.edit(code, was.label(), wanted, form.seen());
        return changed(edit, SettingInput.text(form.why()), request, next);
    }

    @PostMapping("/restriction")
    String restrict(
            @PathVariable String code,
            @ModelAttribute RestrictionForm form,
            ViewerRequest request,
            RedirectAttributes next) {
        var was = admitted(code, request);
        var wanted = SettingInput.isOn(form.restricted());
        if (wanted == lists.restricted().contains(code)) {
            return said(new SettingResult.Same(), code, request, next);
        }
        var value = wanted ? new RestrictionSetting(SettingInput.isOn(form.forBalai()), null) : null;
        var edit = SettingEdit.of(RestrictionSetting.KIND, code, was.label(), value);
        return changed(edit, SettingInput.text(form.why()), request, next);
    }

    private String changed(SettingEdit edit, String why, ViewerRequest request, RedirectAttributes next) {
        return said(changes.make(edit, why, request.viewer().actor()), edit.key(), request, next);
    }

    private static String said(SettingResult result, String code, ViewerRequest request, RedirectAttributes next) {
        SettingResponse.say(result, request.reader(), next);
        return "redirect:/settings/categories/" + code;
    }

    /// Only what exists goes on into an address.
    private Category admitted(String code, ViewerRequest request) {
        admit(request);
        return taxonomy.find(code).orElseThrow(HttpErrors::notFound);
    }
}
