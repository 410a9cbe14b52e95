package id.tanggap.hazard;

import id.tanggap.taxonomy.Reason;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Values of this room as JSON in the database.
final class HazardJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HazardJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static List<Reason> reasons(String json) {
        return JSON.readValue(json, new TypeReference<List<Reason>>() {});
    }

    static Map<String, String> words(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
