package id.tanggap.writing.macro;

import id.tanggap.setting.SettingKind;
import id.tanggap.writing.SettingLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Macros as settings: reads and writes rows of `macro`.
@Component
class MacroKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final JdbcClient jdbc;
    private final MacroStore macros;
    private final MacroCheck check;

    MacroKind(JdbcClient jdbc, MacroStore macros, MacroCheck check) {
        this.jdbc = jdbc;
        this.macros = macros;
        this.check = check;
    }

    @Override
    public String code() {
        return MacroSetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return macros.find(key).map(macro -> JSON.valueToTree(macro.setting()));
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        if (!CODE.matcher(key).matches()) {
            throw SettingLimits.refused("code", key);
        }
        if (value == null) {
            jdbc.sql("delete from macro where code = :code").param("code", key).update();
        } else {
            var wanted = JSON.treeToValue(value, MacroSetting.class);
            check.check(key, wanted);
            put(key, wanted);
        }
    }

    private void put(String code, MacroSetting macro) {
        jdbc.sql("""
                        insert into macro (code, label_id, label_en, steps, shortcut, categories, balai_code, retired)
                        values (:code, :label, :labelEn, :steps::jsonb, :shortcut, :categories, nullif(:balai, ''), :retired)
                        on conflict (code) do update
                        set label_id = excluded.label_id, label_en = excluded.label_en, steps = excluded.steps,
                            shortcut = excluded.shortcut, categories = excluded.categories,
                            balai_code = excluded.balai_code, retired = excluded.retired
                        """)
                .param("code", code)
                .param("label", macro.label())
                .param("labelEn", macro.labelEnglish())
                .param("steps", JSON.writeValueAsString(stored(macro.steps())))
                .param("shortcut", macro.shortcut())
                .param("categories", macro.categories().toArray(String[]::new))
                .param("balai", macro.balai())
                .param("retired", macro.retired())
                .update();
    }

    private static List<Map<String, String>> stored(List<MacroSetting.Step> steps) {
        return steps.stream()
                .map(step -> step.with().isEmpty()
                        ? Map.of("do", step.kind())
                        : Map.of("do", step.kind(), "with", step.with()))
                .toList();
    }
}
