package id.tanggap.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The place of settings that need no table of their own: one JSON document for each key.
///
///     var kind = documents.kind("holiday", check);                      // a SettingKind, to be offered as a bean
///     Map<String, Holiday> all = documents.all("holiday", Holiday.class);
@Repository
public class SettingDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SettingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By key.
    public <T> Map<String, T> all(String kind, Class<T> type) {
        var found = new LinkedHashMap<String, T>();
        jdbc.sql("select key, value from setting where kind = :kind order by key")
                .param("kind", kind)
                .query(row -> {
                    found.put(row.getString("key"), JSON.readValue(row.getString("value"), type));
                });
        return found;
    }

    public <T> Optional<T> find(String kind, String key, Class<T> type) {
        return read(kind, key).map(value -> JSON.treeToValue(value, type));
    }

    /// @param check refuses values that cannot be, by a `SettingRefusedException`
    public SettingKind kind(String code, Check check) {
        return new DocumentKind(code, check);
    }

    /// Looks at a value before it is written; null removes the setting.
    public interface Check {
        void of(String key, @Nullable JsonNode value);
    }

    private Optional<JsonNode> read(String kind, String key) {
        return jdbc.sql("select value from setting where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(JSON::readTree);
    }

    private final class DocumentKind implements SettingKind {

        private final String code;
        private final Check check;

        DocumentKind(String code, Check check) {
            this.code = code;
            this.check = check;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Optional<JsonNode> read(String key) {
            return SettingDocuments.this.read(code, key);
        }

        @Override
        public void write(String key, @Nullable JsonNode value) {
            check.of(key, value);
            if (value == null) {
                jdbc.sql("delete from setting where kind = :kind and key = :key")
                        .param("kind", code)
                        .param("key", key)
                        .update();
                return;
            }
            jdbc.sql("""
                            insert into setting (kind, key, value) values (:kind, :key, :value::jsonb)
                            on conflict (kind, key) do update set value = excluded.value
                            """)
                    .param("kind", code)
                    .param("key", key)
                    .param("value", JSON.writeValueAsString(value))
                    .update();
        }
    }
}
