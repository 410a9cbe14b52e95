package id.tanggap.writing;

import id.tanggap.setting.SettingKind;
import id.tanggap.setting.SettingRefusedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prepared answers as settings: reads and writes rows of `canned_answer`.
@Component
class AnswerKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CannedResponses answers;
    private final AnswerCheck check;

    AnswerKind(JdbcClient jdbc, CannedResponses answers, AnswerCheck check) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.check = check;
    }

    @Override
    public String code() {
        return AnswerSetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return AnswerKey.parse(key).flatMap(answers::find).map(answer -> JSON.valueToTree(answer.setting()));
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var answer = AnswerKey.parse(key)
                .orElseThrow(() -> new SettingRefusedException("settings.answer.refused.code", key));
        if (value == null) {
            check.checkUnused(answer);
            jdbc.sql("delete from canned_answer where code = :code and language = :language")
                    .param("code", answer.code())
                    .param("language", answer.language())
                    .update();
        } else {
            var wanted = JSON.treeToValue(value, AnswerSetting.class);
            check.check(answer, wanted);
            put(answer, wanted);
        }
    }

    void put(AnswerKey key, AnswerSetting answer) {
        jdbc.sql("""
                        insert into canned_answer
                            (code, language, category, categories, title, title_en, text, shortcut, balai_code, retired)
                        values (:code, :language, :category, :categories, :title, :titleEn, :text, :shortcut,
                                nullif(:balai, ''), :retired)
                        on conflict (code, language) do update
                        set category = excluded.category, categories = excluded.categories, title = excluded.title,
                            title_en = excluded.title_en, text = excluded.text, shortcut = excluded.shortcut,
                            balai_code = excluded.balai_code, retired = excluded.retired
                        """)
                .param("code", key.code())
                .param("language", key.language())
                .param("category", answer.categories().stream().findFirst().orElse(""))
                .param("categories", answer.categories().toArray(String[]::new))
                .param("title", answer.title())
                .param("titleEn", answer.titleEnglish())
                .param("text", answer.text())
                .param("shortcut", answer.shortcut())
                .param("balai", answer.balai())
                .param("retired", answer.retired())
                .update();
    }
}
