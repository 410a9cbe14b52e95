package id.tanggap.assignment;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Teams as settings. Members are people of the team's own office who work on tickets; a team whose name stands on
/// tickets cannot be removed.
@Component
class TeamKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TeamRegister teams;
    private final BalaiDirectory balai;

    TeamKind(TeamRegister teams, BalaiDirectory balai) {
        this.teams = teams;
        this.balai = balai;
    }

    @Override
    public String code() {
        return "team";
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return teams.find(Long.parseLong(key)).map(JSON::valueToTree);
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var id = Long.parseLong(key);
        try {
            if (value == null) {
                teams.remove(id);
            } else {
                put(id, JSON.treeToValue(value, TeamSetting.class));
            }
        } catch (DuplicateKeyException taken) {
            throw new SettingRefusedException("settings.teams.bad.taken");
        } catch (DataIntegrityViolationException used) {
            throw new SettingRefusedException("settings.teams.bad.used");
        }
    }

    private void put(long id, TeamSetting team) {
        refuse(team.name().isEmpty() || team.name().length() > TeamSetting.LONGEST_NAME, "settings.teams.bad.name");
        var office = team.balai();
        refuse(office != null && BalaiCode.read(office).flatMap(balai::find).isEmpty(), "settings.teams.bad.balai");
        teams.find(id).ifPresent(before -> refuse(!same(before.balai(), office), "settings.teams.bad.moved"));
        var strangers = new HashSet<>(team.members());
        strangers.removeAll(teams.eligible(team.members(), office));
        refuse(!strangers.isEmpty(), "settings.teams.bad.member", String.join(", ", strangers));
        teams.write(id, team);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    private static void refuse(boolean wrong, String key, String... arguments) {
        if (wrong) {
            throw new SettingRefusedException(key, arguments);
        }
    }
}
