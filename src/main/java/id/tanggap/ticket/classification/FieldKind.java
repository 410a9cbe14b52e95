package id.tanggap.ticket.classification;

import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the kind `category-field`: rows of the table of that name. A field that is removed is only hidden,
/// because tickets have values of it.
@Component
class FieldKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final FieldSettingCheck check;

    FieldKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.check = new FieldSettingCheck(jdbc);
    }

    @Override
    public String code() {
        return FieldSetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        var at = Place.of(key);
        return jdbc.sql(FieldSettings.SELECT + "where not retired and category = :category and code = :code")
                .param("category", at.category())
                .param("code", at.code())
                .query((row, n) -> FieldSettings.setting(row))
                .optional()
                .map(JSON::valueToTree);
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var at = Place.of(key);
        if (value == null) {
            jdbc.sql("update category_field set retired = true where category = :category and code = :code")
                    .param("category", at.category())
                    .param("code", at.code())
                    .update();
            return;
        }
        var field = JSON.treeToValue(value, FieldSetting.class);
        check.of(at.code(), field);
        store(at, field);
    }

    private void store(Place at, FieldSetting field) {
        jdbc.sql("""
                        insert into category_field (category, code, label_id, label_en, type, required, needed_to_end,
                                                    choices, position)
                        values (:category, :code, :label, :english, :type, :required, :needed,
                                array(select jsonb_array_elements_text(:choices::jsonb)), :position)
                        on conflict (category, code) do update set
                            label_id = excluded.label_id, label_en = excluded.label_en, type = excluded.type,
                            required = excluded.required, needed_to_end = excluded.needed_to_end,
                            choices = excluded.choices, position = excluded.position, retired = false
                        """)
                .param("category", at.category())
                .param("code", at.code())
                .param("label", field.label())
                .param("english", field.labelEnglish())
                .param("type", field.type())
                .param("required", field.required())
                .param("needed", field.neededToEnd())
                .param("choices", JSON.writeValueAsString(field.choices()))
                .param("position", field.position())
                .update();
    }

    /// A key, taken apart.
    private record Place(String category, String code) {
        static Place of(String key) {
            if (!key.matches("[a-z]{1,30}(\\.[a-z-]{1,40})?/[a-z][a-z0-9-]{0,39}")) {
                throw new SettingRefusedException("settings.fields.refused.code", key);
            }
            var slash = key.indexOf('/');
            return new Place(key.substring(0, slash), key.substring(slash + 1));
        }
    }
}
