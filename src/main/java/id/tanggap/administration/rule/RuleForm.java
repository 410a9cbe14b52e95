package id.tanggap.administration.rule;

import id.tanggap.region.PlaceFinder;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RuleConditions;
import id.tanggap.routing.rule.RuleDocument;
import id.tanggap.routing.rule.RulePeriod;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.web.request.FormDay;
import id.tanggap.web.request.PlacePicker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/// The form of a rule as it was sent, or as a rule fills it; shown again as it is if something is wrong.
final class RuleForm {

    private static final int LONGEST_FIELD = 10_000;

    private final MultiValueMap<String, String> fields;

    RuleForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// What was sent before the page was shown again.
    static RuleForm sent(MultiValueMap<?, ?> before) {
        var fields = new LinkedMultiValueMap<String, String>();
        before.forEach(
                (field, values) -> values.forEach(value -> fields.add(String.valueOf(field), String.valueOf(value))));
        return new RuleForm(fields);
    }

    /// @param owner user name that is offered
    static RuleForm fresh(String owner) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("on", "true");
        fields.add("target", "central");
        fields.add("owner", owner);
        return new RuleForm(fields);
    }

    static RuleForm of(RuleChanges.Seen seen) {
        var fields = new LinkedMultiValueMap<String, String>();
        RuleDocument.write(seen.rule())
                .properties()
                .forEach(field -> fields.put(field.getKey(), texts(field.getValue())));
        fields.put("words", List.of(String.join(", ", seen.rule().when().words())));
        fields.put("reporters", List.of(String.join("\n", seen.rule().when().reporters())));
        fields.add("seen", Long.toString(seen.version()));
        return new RuleForm(fields);
    }

    private static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asString("")));
        } else {
            texts.add(value.asString(""));
        }
        return texts;
    }

    public String text(String field) {
        var value = Objects.requireNonNullElse(fields.getFirst(field), "").strip();
        return value.substring(0, Math.min(value.length(), LONGEST_FIELD));
    }

    public List<String> all(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.<String>of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    long seen() {
        return text("seen").matches("\\d{1,18}") ? Long.parseLong(text("seen")) : 0;
    }

    /// A place that was typed is among the places from then on.
    ///
    /// @return the typed words, if they name several places or none
    Optional<String> takePlace(PlaceFinder finder) {
        if (text("placeText").isEmpty() && text("placeChosen").isEmpty()) {
            return Optional.empty();
        }
        var chosen = PlacePicker.chosen(this::text, finder);
        if (chosen.isEmpty()) {
            return Optional.of(text("placeText"));
        }
        fields.add("places", chosen.get().value());
        fields.remove("placeText");
        fields.remove("place");
        return Optional.empty();
    }

    /// @throws SettingRefusedException if a field cannot be
    RoutingRule rule(String key, int position) {
        return new RoutingRule(
                key,
                text("name"),
                position,
                text("on").equals("true"),
                conditions(),
                RuleTarget.read(text("target"))
                        .orElseThrow(() -> new SettingRefusedException("settings.rules.refused.target")),
                new RulePeriod(day("from"), day("until")),
                text("owner"),
                text("note"));
    }

    private RuleConditions conditions() {
        return new RuleConditions(
                all("categories"),
                split("words", "[,;\\n]"),
                split("reporters", "[\\s,;]+").stream().map(RuleForm::reporter).toList(),
                all("places"),
                all("channels"),
                all("kinds"),
                all("urgencies"));
    }

    private List<String> split(String field, String parting) {
        return Stream.of(text(field).split(parting, -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static String reporter(String text) {
        return RuleReporters.read(text)
                .orElseThrow(() -> new SettingRefusedException("settings.rules.refused.reporter", text));
    }

    private @Nullable LocalDate day(String field) {
        return text(field).isEmpty()
                ? null
                : FormDay.of(text(field)).orElseThrow(() -> new SettingRefusedException("settings.rules.refused.day"));
    }
}
