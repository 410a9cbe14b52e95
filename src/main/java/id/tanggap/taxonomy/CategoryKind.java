package id.tanggap.taxonomy;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of the kind `category`. A category that ships can be read without ever having been changed. One that is
/// removed again leaves its label, for tickets may have it.
final class CategoryKind implements SettingKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingDocuments documents;
    private final SettingKind stored;
    private final CategoryCheck check;

    CategoryKind(SettingDocuments documents, List<CategoryMergeRule> rules) {
        this.documents = documents;
        this.stored = documents.kind(CategorySetting.KIND, (key, value) -> {});
        this.check = new CategoryCheck(rules);
    }

    @Override
    public String code() {
        return CategorySetting.KIND;
    }

    @Override
    public Optional<JsonNode> read(String key) {
        return find(key).map(JSON::valueToTree);
    }

    private Optional<CategorySetting> find(String key) {
        return documents
                .find(CategorySetting.KIND, key, CategorySetting.class)
                .or(() -> CategorySetting.shipped(key))
                .filter(setting -> !setting.removed());
    }

    @Override
    public void write(String key, @Nullable JsonNode value) {
        var before = find(key);
        var table = CategoryTable.with(documents.all(CategorySetting.KIND, CategorySetting.class));
        var after = value == null ? before.orElseThrow().asRemoved() : JSON.treeToValue(value, CategorySetting.class);
        check.of(new CategoryCheck.Change(key, before.orElse(null), after), table);
        stored.write(key, JSON.valueToTree(after));
    }
}
