package id.tanggap.administration.rule;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.assignment.Teams;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Draws the form of a rule with all that can be chosen in it.
@Component
class RuleFormPage {

    private static final int NEWEST = 8;

    private final Teams teams;
    private final BalaiDirectory balais;
    private final RuleRows rows;
    private final SettingHistoryRows history;

    RuleFormPage(Teams teams, BalaiDirectory balais, RuleRows rows, SettingHistoryRows history) {
        this.teams = teams;
        this.balais = balais;
        this.rows = rows;
        this.history = history;
    }

    /// A place among the conditions.
    record Place(String code, String label) {}

    String draw(String key, RuleForm form, PageReader reader, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("choices", RuleFormChoices.of(reader));
        model.addAttribute(
                "places",
                form.all("places").stream()
                        .filter(code -> code.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?"))
                        .map(code -> new Place(code, reader.place(code)))
                        .toList());
        model.addAttribute("teams", teams(reader));
        model.addAttribute("balais", balais());
        model.addAttribute("fault", rows.fault(key, reader));
        model.addAttribute("history", history.of(RuleDocument.KIND, key, NEWEST, reader));
        return "settings-rule";
    }

    private List<RuleFormChoices.Choice> teams(PageReader reader) {
        var central = new RuleFormChoices.Choice(
                new RuleTarget.ToCentralUnit().code(), reader.text("settings.rules.central"));
        return Stream.concat(
                        Stream.of(central),
                        teams.of(null).stream()
                                .map(team -> new RuleFormChoices.Choice(
                                        new RuleTarget.ToTeam(team.id()).code(),
                                        reader.text("settings.rules.team", team.name()))))
                .toList();
    }

    private List<RuleFormChoices.Choice> balais() {
        return balais.all().stream()
                .map(balai -> new RuleFormChoices.Choice(new RuleTarget.ToBalai(balai.code()).code(), balai.name()))
                .toList();
    }
}
