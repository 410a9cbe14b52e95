package id.tanggap.administration.category;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds categories by their names, codes and words.
@Component
class CategorySearch implements SettingsSearchSource {

    private final Taxonomy taxonomy;

    CategorySearch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String page() {
        return "categories";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        var asked = words.toLowerCase(Locale.ROOT).split("\\s+", -1);
        return taxonomy.all().stream()
                .filter(leaf -> Stream.of(asked).allMatch(text(leaf)::contains))
                .limit(limit)
                .map(leaf -> new SettingsHit(
                        leaf.label(reader.locale()), leaf.code(), "/settings/categories/" + leaf.code()))
                .toList();
    }

    private static String text(Category leaf) {
        return String.join(" ", leaf.code(), leaf.label(), leaf.labelEnglish(), String.join(" ", leaf.words()))
                .toLowerCase(Locale.ROOT);
    }
}
