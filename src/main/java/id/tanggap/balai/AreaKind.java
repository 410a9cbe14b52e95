package id.tanggap.balai;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionLevel;
import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows of responsibilities as settings; the key is `AreaKey.text`.
@Component
class AreaKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BalaiStore store;
    private final Gazetteer gazetteer;

    AreaKind(BalaiStore store, Gazetteer gazetteer) {
        this.store = store;
        this.gazetteer = gazetteer;
    }

    @Override
    public String code() {
        return BalaiSettings.AREA;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return AreaKey.read(key).flatMap(store.areas()::find).map(area -> JSON.valueToTree(AreaValue.of(area)));
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var wanted = AreaKey.read(key).orElseThrow(() -> new SettingRefusedException("settings.areas.wrong", key));
        if (value == null) {
            store.areas().remove(wanted);
            return;
        }
        var area = area(wanted, value);
        check(area);
        store.areas().write(area);
    }

    private static JurisdictionArea area(AreaKey key, JsonNode value) {
        try {
            return JSON.treeToValue(value, AreaValue.class).area(key);
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new SettingRefusedException("settings.areas.wrong", key.text());
        }
    }

    private void check(JurisdictionArea area) {
        if (gazetteer
                .find(area.code())
                .filter(region -> region.level() != RegionLevel.DESA)
                .isEmpty()) {
            throw new SettingRefusedException(
                    "settings.areas.unknown-area", area.code().value());
        }
        for (var code : area.balai()) {
            if (store.find(code).isEmpty()) {
                throw new SettingRefusedException("settings.areas.unknown-balai", code.value());
            }
        }
    }
}
