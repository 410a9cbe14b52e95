package id.tanggap.administration.category;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.classification.FieldDefinition;
import id.tanggap.ticket.classification.FieldSettings;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The fields by the category or group that has them. Also finds them by their names.
@Component
class FieldGroups implements SettingsSearchSource {

    private final FieldSettings fields;
    private final Taxonomy taxonomy;

    FieldGroups(FieldSettings fields, Taxonomy taxonomy) {
        this.fields = fields;
        this.taxonomy = taxonomy;
    }

    /// Where a field can be.
    ///
    /// @param group whether all categories of a group have it
    record Place(String code, String label, boolean group) {}

    List<FieldGroupView> all(PageReader reader) {
        return fields.all().stream()
                .collect(Collectors.groupingBy(FieldSettings.Line::category, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new FieldGroupView(
                        group.getKey(), label(group.getKey(), reader), isGroup(group.getKey()), group.getValue()))
                .toList();
    }

    /// Each group before its categories.
    List<Place> places(PageReader reader) {
        return taxonomy.leaves().stream()
                .collect(Collectors.groupingBy(Category::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(new Place(group.getKey(), label(group.getKey(), reader), true)),
                        group.getValue().stream()
                                .map(leaf -> new Place(leaf.code(), leaf.label(reader.locale()), false))))
                .toList();
    }

    boolean isPlace(String code) {
        return taxonomy.leaves().stream()
                .anyMatch(leaf -> leaf.code().equals(code) || leaf.group().equals(code));
    }

    String label(String code, PageReader reader) {
        return isGroup(code) ? reader.textOr("group." + code, code) : reader.category(code);
    }

    private static boolean isGroup(String code) {
        return code.indexOf('.') < 0;
    }

    static List<String> types() {
        return Arrays.stream(FieldDefinition.Type.values())
                .map(FieldDefinition.Type::code)
                .toList();
    }

    @Override
    public String page() {
        return "fields";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        var asked = words.toLowerCase(Locale.ROOT).split("\\s+", -1);
        return fields.all().stream()
                .filter(line -> Stream.of(asked).allMatch(text(line)::contains))
                .limit(limit)
                .map(line -> new SettingsHit(
                        line.field().label(), label(line.category(), reader), "/settings/fields/" + line.key()))
                .toList();
    }

    private static String text(FieldSettings.Line line) {
        return String.join(" ", line.key(), line.field().label(), line.field().labelEnglish())
                .toLowerCase(Locale.ROOT);
    }
}
