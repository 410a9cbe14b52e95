package id.tanggap.administration.wording;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.wording.PageReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What can be chosen in the forms of ready answers and macros.
@Component
record WordChoices(Taxonomy taxonomy, BalaiDirectory directory) {

    record Choice(String code, String label) {}

    /// A group of categories; the whole group can be chosen, too.
    record Group(Choice all, List<Choice> leaves) {}

    List<Group> categories(PageReader reader) {
        return taxonomy.leaves().stream()
                .map(leaf -> leaf.code().substring(0, leaf.code().indexOf('.')))
                .distinct()
                .map(group -> new Group(
                        new Choice(group, reader.textOr("group." + group, group)),
                        taxonomy.leaves().stream()
                                .filter(leaf -> leaf.code().startsWith(group + "."))
                                .map(leaf -> new Choice(leaf.code(), leaf.label(reader.locale())))
                                .toList()))
                .toList();
    }

    /// Names of the groups of categories by their codes, in their order; first those that are for all.
    Map<String, String> groups(PageReader reader) {
        var groups = new LinkedHashMap<String, String>();
        groups.put(WordingQuestion.ALL_CATEGORIES, reader.text("settings.words.group.all"));
        categories(reader)
                .forEach(group -> groups.put(group.all().code(), group.all().label()));
        return groups;
    }

    /// The groups that something is for.
    static List<String> groupsOf(List<String> categories) {
        return categories.isEmpty()
                ? List.of(WordingQuestion.ALL_CATEGORIES)
                : categories.stream()
                        .map(code -> code.replaceFirst("\\..*", ""))
                        .distinct()
                        .toList();
    }

    List<Choice> balais() {
        return directory.all().stream()
                .map(one -> new Choice(one.code().value(), one.name()))
                .toList();
    }

    /// Names of the categories that something is for.
    String named(List<String> categories, PageReader reader) {
        return categories.isEmpty()
                ? reader.text("settings.words.all-categories")
                : String.join(
                        ", ",
                        categories.stream()
                                .map(code -> code.contains(".")
                                        ? reader.category(code)
                                        : reader.textOr("group." + code, code))
                                .toList());
    }
}
