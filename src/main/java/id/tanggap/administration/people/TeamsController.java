package id.tanggap.administration.people;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.assignment.TeamRegister;
import id.tanggap.assignment.TeamSetting;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The teams of the national office and of the balai.
@Controller
@RequestMapping("/settings/teams")
class TeamsController {

    private static final int PAGE = 100;
    private static final int CHANGES = 5;
    private static final String BACK = "redirect:/settings/teams";

    private final TeamRegister teams;
    private final SettingChanges changes;
    private final SettingHistory versions;
    private final SettingHistoryRows history;
    private final PeopleChoices choices;

    TeamsController(
            TeamRegister teams,
            SettingChanges changes,
            SettingHistory versions,
            SettingHistoryRows history,
            PeopleChoices choices) {
        this.teams = teams;
        this.changes = changes;
        this.versions = versions;
        this.history = history;
        this.choices = choices;
    }

    record Row(long id, String name, String office, int members) {}

    /// @param add user names of people who join, with commas or spaces between
    record TeamForm(
            String name,
            String balai,
            List<String> members,
            String add,
            String why,
            @Nullable Long seen) {

        TeamForm {
            name = AccountForm.why(name);
            balai = Objects.requireNonNullElse(balai, "");
            members = members == null ? List.of() : List.copyOf(members);
            add = Objects.requireNonNullElse(add, "");
            why = AccountForm.why(why);
        }

        TeamSetting team(@Nullable String office) {
            var joining = Stream.of(add.split("[\\s,;]+", -1)).filter(one -> !one.isEmpty());
            return new TeamSetting(
                    name, office, Stream.concat(members.stream(), joining).toList());
        }
    }

    /// @param after number of the last team of the page before
    @GetMapping
    String list(@RequestParam(defaultValue = "0") long after, ViewerRequest request, Model model) {
        admit(request);
        var found = teams.page(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(one -> new Row(
                                one.id(),
                                one.setting().name(),
                                AccountRow.office(one.setting().balai(), request.reader()),
                                one.setting().members().size()))
                        .toList());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        model.addAttribute("history", history.ofKind("team", CHANGES, request.reader()));
        choices.addTo(model);
        return "settings-teams";
    }

    @PostMapping
    String make(TeamForm form, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        var id = teams.next();
        var team = form.team(form.balai().isEmpty() ? null : form.balai());
        var edit = SettingEdit.of("team", Long.toString(id), team.name(), team);
        var result = changes.make(edit, form.why(), request.viewer().actor());
        SettingResponse.say(result, request.reader(), next);
        return result instanceof SettingResult.Changed ? BACK + "/" + id : BACK;
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, ViewerRequest request, Model model) {
        var team = team(id, request);
        model.addAttribute("id", id);
        model.addAttribute("team", team);
        model.addAttribute("office", AccountRow.office(team.balai(), request.reader()));
        model.addAttribute("seen", versions.version("team", Long.toString(id)));
        model.addAttribute("history", history.of("team", Long.toString(id), CHANGES, request.reader()));
        model.addAttribute("colleagues", choices.of(team.balai()));
        return "settings-team";
    }

    @PostMapping("/{id}")
    String change(@PathVariable long id, TeamForm form, ViewerRequest request, RedirectAttributes next) {
        var team = form.team(team(id, request).balai());
        var edit = new SettingEdit("team", Long.toString(id), team.name(), team, form.seen());
        SettingResponse.say(changes.make(edit, form.why(), request.viewer().actor()), request.reader(), next);
        return BACK + "/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, TeamForm form, ViewerRequest request, RedirectAttributes next) {
        var team = team(id, request);
        var edit = new SettingEdit("team", Long.toString(id), team.name(), null, form.seen());
        var done = SettingResponse.say(
                changes.make(edit, form.why(), request.viewer().actor()), request.reader(), next);
        return done ? BACK : BACK + "/" + id;
    }

    private TeamSetting team(long id, ViewerRequest request) {
        admit(request);
        return teams.find(id).orElseThrow(HttpErrors::notFound);
    }
}
