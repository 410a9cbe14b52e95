package id.tanggap.administration.people;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.assignment.TeamRegister;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds teams by their name.
@Component
class TeamSearch implements SettingsSearchSource {

    private final TeamRegister teams;

    TeamSearch(TeamRegister teams) {
        this.teams = teams;
    }

    @Override
    public String page() {
        return "teams";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        return teams.named(words, limit).stream()
                .map(one -> new SettingsHit(
                        one.setting().name(),
                        AccountRow.office(one.setting().balai(), reader),
                        "/settings/teams/" + one.id()))
                .toList();
    }
}
