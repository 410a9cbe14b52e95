package id.tanggap.administration.category;

import id.tanggap.access.NeedToKnow;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// All categories by group, and the names of groups and kinds.
@Component
class CategoryGroups {

    private static final Locale INDONESIAN = Locale.of("id");

    private final Taxonomy taxonomy;
    private final NeedToKnow lists;
    private final MessageSource messages;
    private final CategorySettings settings;

    CategoryGroups(Taxonomy taxonomy, NeedToKnow lists, MessageSource messages, CategorySettings settings) {
        this.taxonomy = taxonomy;
        this.lists = lists;
        this.messages = messages;
        this.settings = settings;
    }

    List<CategoryGroupView> all(PageReader reader) {
        var restricted = lists.restricted();
        return shown().stream()
                .collect(Collectors.groupingBy(Category::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new CategoryGroupView(
                        group.getKey(),
                        name("group." + group.getKey(), group.getKey(), INDONESIAN),
                        name("group." + group.getKey(), group.getKey(), Locale.ENGLISH),
                        group.getValue().stream()
                                .map(leaf -> line(leaf, restricted, reader))
                                .toList()))
                .toList();
    }

    /// All but those that were made by mistake.
    private List<Category> shown() {
        var removed = settings.removed();
        return taxonomy.all().stream()
                .filter(leaf -> !removed.contains(leaf.code()))
                .toList();
    }

    private static CategoryGroupView.Line line(Category leaf, Set<String> restricted, PageReader reader) {
        var into = leaf.mergedInto();
        return new CategoryGroupView.Line(
                leaf.code(),
                leaf.label(reader.locale()),
                leaf.open(),
                restricted.contains(leaf.code()),
                leaf.traits().stream().map(CategoryTrait::code).sorted().toList(),
                into == null ? null : reader.category(into));
    }

    /// A name that administrators may change: the message with this key.
    record Name(String key, String label, String labelEnglish) {}

    Name name(String key) {
        var code = key.substring(key.indexOf('.') + 1);
        return new Name(key, name(key, code, INDONESIAN), name(key, code, Locale.ENGLISH));
    }

    private String name(String key, String otherwise, Locale locale) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
