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
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

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

    String show(ResourceForm form, ViewerRequest request, Model model) {
        HttpErrors.admit(request.viewer().role().keepsResources());
        model.addAttribute("form", shown.apply(form, request.reader()));
        model.addAttribute("kind", kind);
        model.addAttribute("code", form.code());
        if (!form.isNew()) {
            model.addAttribute("seen", form.seen());
        }
        return "resource-form";
    }

    String after(ResourceResult result, ResourceForm form, ViewerRequest request, Model model) {
        return switch (result) {
            case ResourceResult.Saved saved -> {
                sayOnNextPage(request.reader().text("resource.saved"));
                yield "redirect:/" + kind + "/" + key.apply(saved.id());
            }
            case ResourceResult.Wrong wrong -> show(form.with(wrong.problems()), request, model);
            case ResourceResult.Refused refused -> {
                model.addAttribute("refused", request.reader().sentence(refused.reason()));
                yield show(form, request, model);
            }
        };
    }

    /// The request is that of the thread: six handlers would hand it on for this line only.
    private static void sayOnNextPage(String done) {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        RequestContextUtils.getOutputFlashMap(current.getRequest()).put("done", done);
    }
}
