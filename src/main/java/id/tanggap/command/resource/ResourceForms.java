package id.tanggap.command.resource;

import id.tanggap.resource.ResourceResult;
import id.tanggap.table.TableField;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms of sites, people or vehicles: shown, sent, and shown again with what must be mended.
///
/// @param kind `sites`, `people` or `vehicles`
/// @param shown the fields of a form for a reader
/// @param key code or id in the address of what was saved, by its id
record ResourceForms(
        String kind,
        List<TableField> fields,
        BiFunction<ResourceForm, PageReader, List<ResourceField>> shown,
        LongFunction<String> key) {

    /// The form as it was sent.
    ///
    /// @param code of the thing; empty for a new one
    ResourceForm sent(String code, Map<String, String> all) {
        return new ResourceForm(
                code, ResourceListPage.number(all, "seen"), ResourceWords.posted(all, fields), List.of());
    }

    ModelAndView show(ResourceForm form, ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().keepsResources());
        var page = new ModelAndView("resource-form")
                .addObject("form", shown.apply(form, request.reader()))
                .addObject("kind", kind)
                .addObject("code", form.code());
        return form.isNew() ? page : page.addObject("seen", form.seen());
    }

    /// @param next page after saving; says that it was saved
    ModelAndView after(ResourceResult result, ResourceForm form, ViewerRequest request, RedirectAttributes next) {
        return switch (result) {
            case ResourceResult.Saved saved -> {
                next.addFlashAttribute("done", request.reader().text("resource.saved"));
                yield new ModelAndView("redirect:/" + kind + "/" + key.apply(saved.id()));
            }
            case ResourceResult.Wrong wrong -> show(form.with(wrong.problems()), request);
            case ResourceResult.Refused refused ->
                show(form, request).addObject("refused", request.reader().sentence(refused.reason()));
        };
    }
}
