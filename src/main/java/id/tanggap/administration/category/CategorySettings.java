package id.tanggap.administration.category;

import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategorySetting;
import id.tanggap.web.request.HttpErrors;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What of the categories administrators have changed, as it is stored.
@Component
class CategorySettings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingDocuments documents;
    private final SettingKind kind;

    CategorySettings(SettingDocuments documents, @Qualifier("categoryKind") SettingKind kind) {
        this.documents = documents;
        this.kind = kind;
    }

    /// A category as its form starts.
    CategorySetting of(Category category) {
        return kind.read(category.code())
                .map(value -> JSON.treeToValue(value, CategorySetting.class))
                .orElseThrow(HttpErrors::notFound);
    }

    Set<String> removed() {
        return documents.all(CategorySetting.KIND, CategorySetting.class).entrySet().stream()
                .filter(entry -> entry.getValue().removed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
