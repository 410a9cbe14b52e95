package id.tanggap.administration.deadline;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.ClockTime;
import id.tanggap.sla.SlaRule;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What can be chosen in the form of a row, and what is.
@Component
class RuleChoices {

    private final Taxonomy taxonomy;

    RuleChoices(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    record Choice(String code, String name, boolean chosen) {}

    record ClockField(String code, String name, String amount, String unit) {}

    List<Choice> kinds(SlaRule rule, PageReader reader) {
        return Arrays.stream(Kind.values())
                .map(kind -> choice(kind.code(), reader.text("kind." + kind.code()), rule.kinds()))
                .toList();
    }

    List<Choice> urgencies(SlaRule rule, PageReader reader) {
        return Arrays.stream(Urgency.values())
                .map(urgency -> choice(urgency.code(), reader.text("urgency." + urgency.code()), rule.urgencies()))
                .toList();
    }

    List<Choice> channels(SlaRule rule, PageReader reader) {
        return SlaRule.CHANNELS.stream()
                .map(code -> choice(code, reader.text("channel." + code), rule.channels()))
                .toList();
    }

    /// Groups first, then single categories; codes that are chosen and unknown now stay in the list.
    List<Choice> categories(SlaRule rule, PageReader reader) {
        var known = Stream.concat(
                        taxonomy.leaves().stream()
                                .map(leaf -> group(leaf.code()))
                                .distinct()
                                .map(code -> choice(
                                        code,
                                        reader.text("settings.deadlines.group", reader.textOr("group." + code, code)),
                                        rule.categories())),
                        taxonomy.leaves().stream().map(leaf -> leaf(leaf, rule, reader)))
                .toList();
        var codes = known.stream().map(Choice::code).toList();
        var unknown = rule.categories().stream()
                .filter(code -> !codes.contains(code))
                .map(code -> new Choice(code, code, true));
        return Stream.concat(known.stream(), unknown).toList();
    }

    private static Choice leaf(Category leaf, SlaRule rule, PageReader reader) {
        return choice(leaf.code(), leaf.label(reader.locale()), rule.categories());
    }

    private static String group(String code) {
        return code.substring(0, Math.max(0, code.indexOf('.')));
    }

    private static Choice choice(String code, String name, List<String> chosen) {
        return new Choice(code, name, chosen.contains(code));
    }

    List<ClockField> clocks(String code, SlaRule rule, DeadlineRuleWording words) {
        return DeadlineRuleWording.clocks(code).stream()
                .map(clock -> field(clock, rule, words))
                .toList();
    }

    private static ClockField field(ClockName clock, SlaRule rule, DeadlineRuleWording words) {
        var text = Objects.requireNonNullElse(rule.clocks().get(clock.code()), "");
        var time = ClockTime.parse(text);
        return new ClockField(
                clock.code(),
                words.clock(clock),
                time.map(found -> Integer.toString(found.amount())).orElse(""),
                time.map(found -> found.unit().code()).orElse("working-days"));
    }
}
