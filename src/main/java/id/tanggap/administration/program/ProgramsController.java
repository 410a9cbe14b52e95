package id.tanggap.administration.program;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.ApiTokens;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.register.ApiTokenList;
import id.tanggap.administration.SettingResponse;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tokens of programs: made, shown once, revoked. They are secrets, so the history of settings has none of them;
/// each act is on the record of who did what.
@Controller
@RequestMapping("/settings/programs")
class ProgramsController {

    private static final int PAGE = 50;
    private static final String VIEW = "settings-programs";

    private final ApiTokens tokens;
    private final ApiTokenList list;
    private final NeedToKnow lists;
    private final BalaiDirectory balai;

    ProgramsController(ApiTokens tokens, ApiTokenList list, NeedToKnow lists, BalaiDirectory balai) {
        this.tokens = tokens;
        this.list = list;
        this.lists = lists;
        this.balai = balai;
    }

    record Option(String code, String name) {}

    /// @param before number of the last token of the page before
    @GetMapping
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ViewerRequest request, Model model) {
        admit(request);
        return page(before, ProgramForm.empty(), request, model);
    }

    private String page(long before, ProgramForm form, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = list.page(before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "rows", shown.stream().map(one -> ProgramRow.of(one, reader)).toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        model.addAttribute("form", form);
        model.addAttribute(
                "offices",
                balai.all().stream()
                        .map(one -> new Option(one.code().value(), one.name()))
                        .sorted(Comparator.comparing(Option::name))
                        .toList());
        model.addAttribute(
                "categories",
                lists.restricted().stream()
                        .sorted()
                        .map(code -> new Option(code, reader.category(code)))
                        .toList());
        return VIEW;
    }

    /// The token is in this answer and nowhere else.
    @PostMapping
    String make(ProgramForm form, ViewerRequest request, Model model) {
        admit(request);
        var problem = problem(form, request);
        if (problem.isPresent()) {
            SettingResponse.refuseHere(request.reader().text(problem.get()), model);
            return page(Long.MAX_VALUE, form, request, model);
        }
        model.addAttribute("token", tokens.create(form.program(request.viewer().zone())));
        model.addAttribute("name", form.name());
        return page(Long.MAX_VALUE, ProgramForm.empty(), request, model);
    }

    private Optional<String> problem(ProgramForm form, ViewerRequest request) {
        if (form.name().isEmpty() || form.name().length() > ProgramForm.LONGEST_NAME) {
            return Optional.of("settings.programs.bad.name");
        }
        var office = form.balai();
        if (office != null && BalaiCode.read(office).flatMap(balai::find).isEmpty()) {
            return Optional.of("settings.programs.bad.office");
        }
        if (!lists.restricted().containsAll(new HashSet<>(form.lists()))) {
            return Optional.of("settings.programs.bad.list");
        }
        var today = LocalDate.ofInstant(request.reader().now(), request.viewer().zone());
        return form.ends(today) ? Optional.empty() : Optional.of("settings.programs.bad.until");
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        if (!list.revoke(id, request.viewer().name())) {
            throw HttpErrors.notFound();
        }
        next.addFlashAttribute("settingDone", request.reader().text("settings.programs.revoked"));
        return "redirect:/settings/programs";
    }
}
