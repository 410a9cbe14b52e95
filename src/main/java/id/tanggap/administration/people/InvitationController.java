package id.tanggap.administration.people;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Makes an account and the link by which its person comes in the first time.
@Controller
class InvitationController {

    private static final String FORM = "settings-people-new";

    private final SettingChanges changes;
    private final AccountLinks links;
    private final PeopleChoices choices;

    InvitationController(SettingChanges changes, AccountLinks links, PeopleChoices choices) {
        this.changes = changes;
        this.links = links;
        this.choices = choices;
    }

    @GetMapping("/settings/people/new")
    String form(ViewerRequest request, Model model) {
        admit(request);
        return form(new AccountForm("", "", "", "agent", "", IndonesianZone.WIB.id(), "", null), model);
    }

    @PostMapping("/settings/people")
    String invite(AccountForm form, ViewerRequest request, Model model) {
        admit(request);
        var edit = SettingEdit.adding("account", form.username(), form.name(), form.setting(true, null));
        return switch (changes.make(edit, form.why(), request.viewer().actor())) {
            case SettingResult.Changed made -> {
                model.addAttribute("settingDone", request.reader().text("settings.people.invited", form.name()));
                model.addAttribute("settingBatch", made.batch());
                yield links.invite(form.username(), request.reader(), model);
            }
            case SettingResult.Refused refused -> {
                SettingResponse.refuseHere(sentence(refused, request.reader()), model);
                yield form(form, model);
            }
            case SettingResult.Taken taken -> taken(form, request.reader(), model);
            case SettingResult.Same same -> taken(form, request.reader(), model);
            case SettingResult.Stale stale -> taken(form, request.reader(), model);
        };
    }

    private String taken(AccountForm form, PageReader reader, Model model) {
        SettingResponse.refuseHere(reader.text("settings.people.bad.username-taken", form.username()), model);
        return form(form, model);
    }

    static String sentence(SettingResult.Refused refused, PageReader reader) {
        return reader.text(refused.key(), refused.arguments().toArray());
    }

    /// With what was typed, so that nobody types it twice.
    private String form(AccountForm form, Model model) {
        model.addAttribute("form", form);
        choices.addTo(model);
        return FORM;
    }
}
