package id.tanggap.administration.rule;

import id.tanggap.routing.rule.RuleInspector;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the conditions of a rule can be chosen from, in the reader's words.
///
/// @param groups categories that rules are asked about
record RuleFormChoices(List<Group> groups, List<Choice> channels, List<Choice> kinds, List<Choice> urgencies) {

    private static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone", "api");

    RuleFormChoices {
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
        urgencies = List.copyOf(urgencies);
    }

    record Choice(String code, String label) {}

    record Group(Choice all, List<Choice> leaves) {
        Group {
            leaves = List.copyOf(leaves);
        }
    }

    static RuleFormChoices of(PageReader reader) {
        return new RuleFormChoices(
                groups(reader),
                choices(CHANNELS.stream(), code -> RuleWording.channel(code, reader)),
                choices(Stream.of(Kind.values()).map(Kind::code), code -> reader.text("kind." + code)),
                choices(Stream.of(Urgency.values()).map(Urgency::code), code -> reader.text("urgency." + code)));
    }

    private static List<Choice> choices(Stream<String> codes, UnaryOperator<String> label) {
        return codes.map(code -> new Choice(code, label.apply(code))).toList();
    }

    private static List<Group> groups(PageReader reader) {
        var taxonomy = Taxonomy.shipped();
        var found = new LinkedHashMap<String, List<Choice>>();
        taxonomy.leaves().stream()
                .map(Category::code)
                .filter(code -> RuleInspector.isAsked(taxonomy, code))
                .forEach(code -> found.computeIfAbsent(code.substring(0, code.indexOf('.')), group -> new ArrayList<>())
                        .add(new Choice(code, reader.category(code))));
        return found.entrySet().stream()
                .map(group -> new Group(
                        new Choice(group.getKey(), RuleWording.category(group.getKey(), reader)), group.getValue()))
                .toList();
    }
}
