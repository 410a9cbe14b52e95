package id.tanggap.taxonomy;

import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingKind;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the taxonomy to the rest of the program: the shipped one with what administrators changed.
@Configuration(proxyBeanMethods = false)
class TaxonomyConfiguration {

    @Bean
    Taxonomy taxonomy(SettingDocuments documents, LiveSettings live) {
        var taxonomy = new Taxonomy(live.live(
                () -> CategoryTable.with(documents.all(CategorySetting.KIND, CategorySetting.class)),
                CategorySetting.KIND));
        Taxonomy.setCurrent(taxonomy);
        return taxonomy;
    }

    @Bean
    SettingKind categoryKind(SettingDocuments documents, List<CategoryMergeRule> rules) {
        return new CategoryKind(documents, rules);
    }

    @Bean
    SettingKind categoryLabelKind(SettingDocuments documents) {
        return documents.kind(TaxonomyLabel.KIND, TaxonomyLabel::check);
    }

    @Bean
    TaxonomyLabels taxonomyLabels(SettingDocuments documents, LiveSettings live) {
        return new TaxonomyLabels(
                live.live(() -> documents.all(TaxonomyLabel.KIND, TaxonomyLabel.class), TaxonomyLabel.KIND));
    }
}
