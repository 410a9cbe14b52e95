package id.tanggap.jurisdiction;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.JurisdictionArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A draft as its row keeps it.
final class DraftJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    /// @param balai empty if the row is removed
    private record Edit(
            String key, List<String> balai, @Nullable LocalDate until, boolean provisional, String source) {}

    static String written(JurisdictionDraft draft) {
        return JSON.writeValueAsString(
                draft.edits().stream().map(DraftJson::edit).toList());
    }

    private static Edit edit(AreaEdit edit) {
        var area = edit.area();
        return area == null
                ? new Edit(edit.key().text(), List.of(), null, false, "")
                : new Edit(
                        edit.key().text(),
                        area.balai().stream().map(BalaiCode::value).toList(),
                        area.period().until(),
                        area.provisional(),
                        area.source());
    }

    static JurisdictionDraft read(String json) {
        return new JurisdictionDraft(List.of(JSON.readValue(json, Edit[].class)).stream()
                .map(DraftJson::edit)
                .toList());
    }

    private static AreaEdit edit(Edit edit) {
        var key = AreaKey.read(edit.key()).orElseThrow();
        if (edit.balai().isEmpty()) {
            return AreaEdit.removal(key);
        }
        return AreaEdit.of(new JurisdictionArea(
                key.area(),
                key.programme(),
                new AreaPeriod(key.from(), edit.until()),
                edit.balai().stream().map(BalaiCode::new).toList(),
                edit.provisional(),
                edit.source()));
    }
}
