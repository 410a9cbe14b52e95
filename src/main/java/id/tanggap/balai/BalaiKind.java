package id.tanggap.balai;

import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Balai as settings; the key is the code.
@Component
class BalaiKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BalaiStore store;

    BalaiKind(BalaiStore store) {
        this.store = store;
    }

    @Override
    public String code() {
        return BalaiSettings.BALAI;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return BalaiCode.read(key).flatMap(store::find).map(balai -> JSON.valueToTree(BalaiValue.of(balai)));
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var code = BalaiCode.read(key).orElseThrow(() -> new SettingRefusedException("settings.balai.wrong-code"));
        if (value == null) {
            remove(code);
            return;
        }
        store.write(balai(code, value));
    }

    /// One that has tickets, accounts or areas stays; it can be closed.
    private void remove(BalaiCode code) {
        try {
            store.remove(code);
        } catch (DataIntegrityViolationException used) {
            throw new SettingRefusedException("settings.balai.in-use", code.value());
        }
    }

    private static Balai balai(BalaiCode code, JsonNode value) {
        try {
            var balai = JSON.treeToValue(value, BalaiValue.class).balai(code);
            if (balai.name().isBlank()) {
                throw new SettingRefusedException("settings.balai.no-name");
            }
            return balai;
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new SettingRefusedException("settings.balai.wrong");
        }
    }
}
