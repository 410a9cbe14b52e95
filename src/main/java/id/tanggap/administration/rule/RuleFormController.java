package id.tanggap.administration.rule;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.access.Viewer;
import id.tanggap.administration.SettingResponse;
import id.tanggap.region.PlaceFinder;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of a rule: saved, or first held against the newest tickets. `new` is the key of a rule that does not exist
/// yet.
@Controller
class RuleFormController {

    private static final String NEW = "new";
    private static final String SENT = "sent";
    private static final int OPTIONS = 6;

    private final RuleChanges changes;
    private final RuleCatch catches;
    private final RuleFormPage pages;
    private final Accounts accounts;
    private final PlaceFinder places;

    RuleFormController(
            RuleChanges changes, RuleCatch catches, RuleFormPage pages, Accounts accounts, PlaceFinder places) {
        this.changes = changes;
        this.catches = catches;
        this.pages = pages;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping("/settings/rules/{key}")
    String form(@PathVariable String key, ViewerRequest request, Model model) {
        admit(request);
        var form = model.getAttribute(SENT) instanceof LinkedMultiValueMap<?, ?> sent
                ? RuleForm.sent(sent)
                : form(key, request.viewer());
        return page(key, form, request.reader(), model);
    }

    private RuleForm form(String key, Viewer viewer) {
        return key.equals(NEW)
                ? RuleForm.fresh(accounts.byId(Objects.requireNonNull(viewer.userId()))
                        .map(Account::username)
                        .orElse(""))
                : RuleForm.of(seen(key));
    }

    private RuleChanges.Seen seen(String key) {
        return changes.find(key).orElseThrow(HttpErrors::notFound);
    }

    @PostMapping("/settings/rules/{key}")
    String save(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        admit(request);
        if (SettingResponse.say(saved(key, new RuleForm(sent), request), request.reader(), next)) {
            return "redirect:/settings/rules";
        }
        next.addFlashAttribute(SENT, new LinkedMultiValueMap<>(sent));
        return "redirect:/settings/rules/" + key;
    }

    private SettingResult saved(String key, RuleForm form, ViewerRequest request) {
        try {
            var rule = rule(key, form);
            if (!rule.owner().isEmpty()
                    && accounts.find(rule.owner()).filter(Account::isEnabled).isEmpty()) {
                throw new SettingRefusedException("settings.rules.refused.owner", rule.owner());
            }
            var actor = request.viewer().actor();
            return changes.save(rule, form.seen(), form.text("why"), actor);
        } catch (SettingRefusedException refused) {
            return new SettingResult.Refused(refused.key(), refused.arguments());
        }
    }

    /// A new rule comes after all others; its key is made here.
    private RoutingRule rule(String key, RuleForm form) {
        var isNew = key.equals(NEW);
        var position = isNew ? changes.nextPosition() : seen(key).rule().position();
        form.takePlace(places).ifPresent(words -> {
            throw new SettingRefusedException("settings.rules.refused.place", words);
        });
        return form.rule(isNew ? "r-" + UUID.randomUUID().toString().substring(0, 8) : key, position);
    }

    /// Saves nothing.
    @PostMapping("/settings/rules/{key}/catch")
    String check(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            Model model) {
        admit(request);
        var form = new RuleForm(sent);
        try {
            var rule = rule(key, form);
            if (rule.when().isEmpty()) {
                throw new SettingRefusedException("settings.rules.refused.empty");
            }
            model.addAttribute("caught", catches.of(rule, request.viewer()));
        } catch (SettingRefusedException refused) {
            SettingResponse.refuseHere(
                    request.reader().text(refused.key(), refused.arguments().toArray()), model);
        }
        return page(key, form, request.reader(), model);
    }

    private String page(String key, RuleForm form, PageReader reader, Model model) {
        model.addAttribute("options", places.suggest(form.text("placeText"), OPTIONS));
        return pages.draw(key, form, reader, model);
    }
}
